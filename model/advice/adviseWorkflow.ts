import type { Analysis } from '../analysis/analyze'
import type { CoordinationStyle, WorkflowFacts } from '../analysis/coordination'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { listNames, type Advice } from './advice'

export type WorkflowAdvice = Advice<CoordinationStyle, CoordinationStyle>

/** The coordination edges whose source is not a root, sorted into what section 2.8 asks of them. */
type Reading = {
  readonly edges: readonly EdgeTraits[]
  readonly cross: readonly EdgeTraits[]
  readonly core: readonly EdgeTraits[]
  readonly undo: boolean
  readonly waits: readonly EdgeTraits[]
  readonly indirect: readonly EdgeTraits[]
  readonly oneWay: boolean
}

const read = (workflow: WorkflowFacts, { traits: { nodes, edges } }: Analysis): Reading => {
  const source = (edge: EdgeTraits): NodeTraits => nodes[edge.source] as NodeTraits
  const target = (edge: EdgeTraits): NodeTraits => nodes[edge.target] as NodeTraits
  const own = workflow.edges
    .map((e) => edges[e] as EdgeTraits)
    .filter((edge) => edge.coordination && source(edge).kind !== 'person' && source(edge).kind !== 'timer')
  const steps = own.filter((edge) => edge.direct && !edge.query)
  const isCross = (edge: EdgeTraits): boolean =>
    source(edge).team !== undefined && target(edge).team !== undefined && source(edge).team !== target(edge).team
  const isCore = (edge: EdgeTraits): boolean =>
    !isCross(edge) &&
    source(edge).working &&
    !source(edge).external &&
    source(edge).kind !== 'stream-job' &&
    target(edge).kind !== 'stream-job'
  const core = steps.filter(isCore)
  return {
    edges: own,
    cross: steps.filter(isCross),
    core,
    undo: steps.some((edge) => edge.edge.compensated === true),
    waits: core.filter((edge) => edge.reply !== 'none' && target(edge).slow),
    indirect: own.filter((edge) => !edge.direct),
    oneWay: steps.some((edge) => edge.reply === 'none'),
  }
}

const drawnAs = (workflow: WorkflowFacts, { edges }: Reading): CoordinationStyle =>
  workflow.style === 'orchestration' && edges.some((edge) => !edge.direct && edge.kind !== 'rpc' && edge.reply === 'none')
    ? 'hybrid'
    : workflow.style

const recommend = ({ edges, cross, core, undo, waits, indirect, oneWay }: Reading): CoordinationStyle => {
  const conduct = core.length >= 3 || undo || waits.length > 0
  if (conduct && (indirect.length > 0 || cross.length > 0)) return 'hybrid'
  if (conduct) return 'orchestration'
  if (cross.length > 0 || oneWay) return 'choreography'
  return edges.some((edge) => edge.direct) ? 'request-chain' : 'none'
}

const targetNames = (edges: readonly EdgeTraits[], { traits: { nodes } }: Analysis): string =>
  listNames([...new Set(edges.map((edge) => (nodes[edge.target] as NodeTraits).name))])

const conductReasons = (reading: Reading, analysis: Analysis): string[] => [
  ...(reading.core.length >= 3
    ? [
        `${reading.core.length} direct steps (${targetNames(reading.core, analysis)}) belong together; one conductor makes the order, and where it stands, visible.`,
      ]
    : []),
  ...(reading.undo ? ['A step has an undo, and somebody must know which steps to take back when a later one fails.'] : []),
  ...(reading.waits.length > 0
    ? [
        `The workflow waits for ${targetNames(reading.waits, analysis)}, which takes long; a conductor with a durable log can wait and go on.`,
      ]
    : []),
]

const looseReasons = (reading: Reading, analysis: Analysis): string[] => [
  ...(reading.indirect.length > 0
    ? [`${targetNames(reading.indirect, analysis)} can follow by events, since the workflow finishes without it.`]
    : []),
  ...(reading.cross.length > 0
    ? [`The way to ${targetNames(reading.cross, analysis)} crosses teams; events let each team answer for its own part.`]
    : []),
]

const reasonsFor = (pick: CoordinationStyle, reading: Reading, analysis: Analysis): readonly string[] => {
  switch (pick) {
    case 'hybrid':
      return [...conductReasons(reading, analysis), ...looseReasons(reading, analysis)]
    case 'orchestration':
      return conductReasons(reading, analysis)
    case 'choreography': {
      const loose = looseReasons({ ...reading, indirect: [] }, analysis)
      return loose.length > 0
        ? loose
        : ['There are few direct steps and at least one of them expects no answer; each can react to what happened before.']
    }
    case 'request-chain':
      return [
        'There are few direct steps, all of them calls that are answered at once; a chain of calls under one reliable trigger is enough.',
      ]
    case 'none':
      return ['No direct step of this workflow starts at a node that does work, so there is nothing to coordinate.']
  }
}

/** What the framework would pick for a whole workflow (section 2.8; Part 4). */
export const adviseWorkflow = (workflow: WorkflowFacts, analysis: Analysis): WorkflowAdvice => {
  const reading = read(workflow, analysis)
  const recommended = recommend(reading)
  return { drawn: drawnAs(workflow, reading), recommended, reasons: () => reasonsFor(recommended, reading, analysis) }
}
