import type { Verdict } from '../analysis/cover'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import type { Severity } from '../schema/model'
import { alongLongestChain, aroundWorstNode, edgesWhere, inLargestBoundary, inLargestIsland, nodesWhere, type Behind } from './behind'
import type { Compared } from './compared'

export type MeasureGroup = 'reliability' | 'boundaries' | 'synchrony' | 'failure' | 'coupling' | 'findings'

export type Measure = {
  readonly id: string
  readonly group: MeasureGroup
  /** A noun phrase, as the name of the row. */
  readonly label: string
  /** What a number of it means. */
  readonly meaning: string
  /** Which way is better; `neither` where it only differs. */
  readonly better: 'more' | 'fewer' | 'neither'
  readonly of: (compared: Compared) => number
  /** What it counts, to be shown. */
  readonly behind: (compared: Compared) => Behind
}

const sum = (values: Iterable<number | null>): number => {
  let total = 0
  for (const value of values) total += value ?? 0
  return total
}

const largest = (values: Iterable<number>): number => {
  let most = 0
  for (const value of values) most = Math.max(most, value)
  return most
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : Math.round((sum(values) / values.length) * 100) / 100)

const VERDICTS: readonly (readonly [Verdict, Measure['better'], string, string])[] = [
  ['reliable', 'more', 'Reliable nodes', 'Something durable retries them, and that is safe.'],
  ['human-backed', 'neither', 'Human-backed nodes', 'They are safe to retry, but only a person will.'],
  ['retry-unsafe', 'fewer', 'Nodes unsafe to retry', 'They will be retried, and a retry does harm.'],
  ['unstated', 'fewer', 'Nodes of which nothing is stated', 'They will be retried, and the drawing does not say whether that is safe.'],
  ['unowned', 'fewer', 'Nodes that nobody owns', 'If they fail, nobody is sure to finish their work.'],
  ['unreliable', 'fewer', 'Unreliable nodes', 'Nothing is sure to retry them, and a retry would do harm.'],
]

const verdictMeasures = VERDICTS.map(([verdict, better, label, meaning]): Measure => ({
  id: `verdict/${verdict}`,
  group: 'reliability',
  label,
  meaning,
  better,
  of: ({ analysis }) => analysis.verdict.filter((one) => one === verdict).length,
  behind: nodesWhere((n, analysis) => analysis.verdict[n] === verdict),
}))

const SEVERITIES: readonly (readonly [Severity, string, string])[] = [
  ['error', 'Errors', 'What will lose work or do harm sooner or later.'],
  ['warning', 'Warnings', 'What is likely to hurt.'],
  ['info', 'Remarks', 'What is worth knowing.'],
]

const findingMeasures = SEVERITIES.map(([severity, label, meaning]): Measure => ({
  id: `findings/${severity}`,
  group: 'findings',
  label,
  meaning,
  better: 'fewer',
  of: ({ findings }) => findings.filter((finding) => finding.severity === severity && !finding.waived).length,
  behind: ({ findings }) => findings.filter((finding) => finding.severity === severity && !finding.waived).map(({ subject }) => subject),
}))

const crossesTeams = (edge: EdgeTraits | undefined, nodes: readonly NodeTraits[]): boolean => {
  if (edge === undefined || !edge.coordination) return false
  const [from, to] = [nodes[edge.source]?.team, nodes[edge.target]?.team]
  return from !== undefined && to !== undefined && from !== to
}

/** The rows of the table, in the order in which they are read. */
export const MEASURES: readonly Measure[] = [
  ...verdictMeasures,
  {
    id: 'boundaries/count',
    group: 'boundaries',
    label: 'Responsibility boundaries',
    meaning: 'The places from which work is started again.',
    better: 'neither',
    of: ({ analysis }) => analysis.boundaries.list.length,
    behind: ({ analysis }) => analysis.boundaries.list.map(({ id }) => `boundary:${id}`),
  },
  {
    id: 'boundaries/largest',
    group: 'boundaries',
    label: 'Nodes in the largest boundary',
    meaning: 'What one retry runs again at most.',
    better: 'fewer',
    of: ({ analysis }) => largest(analysis.boundaries.list.map(({ scope }) => scope.length)),
    behind: inLargestBoundary,
  },
  {
    id: 'boundaries/total',
    group: 'boundaries',
    label: 'Nodes in all boundaries together',
    meaning: 'All that any retry may run again; a node counts once for each boundary that holds it.',
    better: 'fewer',
    of: ({ analysis }) => sum(analysis.boundaries.list.map(({ scope }) => scope.length)),
    behind: nodesWhere((n, { boundaries }) => (boundaries.count[n] ?? 0) > 1),
  },
  {
    id: 'synchrony/chain',
    group: 'synchrony',
    label: 'Calls in the longest synchronous chain',
    meaning: 'Every link of it must be up, and its time adds up.',
    better: 'fewer',
    of: ({ analysis }) => largest(analysis.synchrony.depth),
    behind: alongLongestChain,
  },
  {
    id: 'synchrony/island',
    group: 'synchrony',
    label: 'Nodes in the largest synchronous group',
    meaning: 'They must all be up at once.',
    better: 'fewer',
    of: ({ analysis }) => largest(analysis.synchrony.groups.map(({ length }) => length)),
    behind: inLargestIsland,
  },
  {
    id: 'failure/largest',
    group: 'failure',
    label: 'Largest blast radius',
    meaning: 'How many others stop or wait when the worst node is down.',
    better: 'fewer',
    of: ({ blast }) => largest(blast.values()),
    behind: aroundWorstNode,
  },
  {
    id: 'failure/mean',
    group: 'failure',
    label: 'Blast radius on average',
    meaning: 'How many others stop or wait when some node is down.',
    better: 'fewer',
    of: ({ blast }) => mean([...blast.values()]),
    behind: ({ blast }) => [...blast].flatMap(([id, radius]) => (radius > 0 ? [`node:${id}`] : [])),
  },
  {
    id: 'coupling/design',
    group: 'coupling',
    label: 'Coupling at design time',
    meaning: 'How much has to be changed together, summed over all edges.',
    better: 'fewer',
    of: ({ analysis }) => sum(analysis.coupling.design.map((design) => design?.strength ?? 0)),
    behind: edgesWhere((e, { coupling }) => coupling.design[e]?.strength === 3),
  },
  {
    id: 'coupling/runtime',
    group: 'coupling',
    label: 'Coupling at run time',
    meaning: 'How much has to be up together, summed over all edges.',
    better: 'fewer',
    of: ({ analysis }) => sum(analysis.coupling.runtime),
    behind: edgesWhere((e, { coupling }) => coupling.runtime[e] === 3),
  },
  {
    id: 'coupling/teams',
    group: 'coupling',
    label: 'Edges that cross teams',
    meaning: 'Where two teams have to agree.',
    better: 'fewer',
    of: ({ analysis }) => sum(analysis.coupling.teams.map(({ edges }) => edges)),
    behind: edgesWhere((e, { traits }) => crossesTeams(traits.edges[e], traits.nodes)),
  },
  ...findingMeasures,
]
