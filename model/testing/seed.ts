import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    seed: number
  }
}

// Random models come from one seed, so that a commit is judged alike by everybody; `SEED=… npm test` draws others.
fc.configureGlobal({ seed: inject('seed') })
