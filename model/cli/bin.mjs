#!/usr/bin/env node
import { fileURLToPath } from 'node:url'

// The sources run as they are, so there is nothing to build. Our own tsconfig.json, not one of the folder the command is used in.
try {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) })
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
  console.error('The packages are not installed yet. Run `npm ci` in the folder of this project first.')
  process.exit(2)
}
await import('./main')
