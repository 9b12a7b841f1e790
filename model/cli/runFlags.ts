import type { Flag } from './args'

/** Gravest first. */
export const FAILURES = ['lost', 'human', 'twice'] as const

export const RUN_FLAGS: readonly Flag[] = [
  {
    name: 'output',
    short: 'o',
    value: 'OUT',
    about: 'write the run of the gravest failure: .svg plays it, .md tells it with a diagram',
  },
  { name: 'node', value: 'ID', about: 'of OUT: a run that shows a failure of this node' },
  { name: 'shows', value: 'FAILURE', choices: FAILURES, about: 'of OUT: a run that shows this failure: lost, human or twice' },
  { name: 'theme', value: 'THEME', choices: ['light', 'dark'], about: 'of an SVG: light (default) or dark' },
]
