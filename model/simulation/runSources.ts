import type { Analysis } from '../analysis/analyze'
import { freeRun, nextCrash, type PlayedRun } from './playedRun'
import { planOf } from './plan'
import { startsOf } from './starts'
import { traceOf, type Trace } from './steps'

const BY_ROLE = ['person', 'timer', 'store', 'worker'] as const

/** The ids of the nodes that start work in a drawing: people, timers, stores with change data capture, work that nothing else starts. */
export const runSources = (analysis: Analysis): readonly string[] => {
  const { nodes } = planOf(analysis)
  return startsOf(planOf(analysis))
    .flatMap((start) => (start.kind === 'source' ? [start.node] : []))
    .map((index) => nodes[index])
    .filter((node) => node !== undefined)
    .toSorted((a, b) => BY_ROLE.indexOf(a.role) - BY_ROLE.indexOf(b.role))
    .map(({ id }) => id)
}

/** A crash after the work is done shows most: what is done again, and what is not. */
const telling = ({ choices }: Trace, node: string): number | null => {
  const ordinal = choices.findIndex(
    ({ question, node: crashes, place }) => question === 'crash' && crashes === node && place === 'before-completing',
  )
  return ordinal < 0 ? null : ordinal
}

/** A run in which a node crashes once, and whoever starts it again does; null where it does no work. */
export const recoveryRun = (analysis: Analysis, node: string): PlayedRun | null => {
  for (const source of [...runSources(analysis), node]) {
    const run = freeRun(analysis, source)
    const trace = run && traceOf(analysis, run.start, [])
    const ordinal = trace && (telling(trace, node) ?? nextCrash(trace, -1, node))
    if (run && ordinal !== null) return { ...run, deviations: [ordinal], shows: { failure: 'recovery', node } }
  }
  return null
}
