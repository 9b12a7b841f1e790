import type { Fact } from './technology'

/** Facts that were not read on the page named but are to be checked there. */
export const recalled = (source: string, values: { readonly [key: string]: string | boolean }): readonly Fact[] =>
  Object.entries(values).map(([key, value]) => ({ key, value, source, verified: false }))
