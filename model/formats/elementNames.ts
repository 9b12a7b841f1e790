import type { Analysis } from '../analysis/analyze'
import { edgeName, edgeOf, named, nodeOf } from '../analysis/explain/premise'
import { ownerOf } from '../analysis/words'
import { oneLine } from './outline/oneLine'

const nodeName = (id: string, analysis: Analysis): string | undefined => {
  const n = analysis.graph.nodeAt.get(id)
  return n === undefined ? undefined : `${nodeOf(analysis, n).kind} ${named(nodeOf(analysis, n))}`
}

const cycleName = (id: string, analysis: Analysis): string | undefined => {
  const cycle = analysis.synchrony.cycles.find(([first = -1]) => nodeOf(analysis, first).id === id)
  return cycle === undefined ? undefined : `cycle of ${cycle.map((n) => named(nodeOf(analysis, n))).join(', ')}`
}

const contractName = (id: string, { graph }: Analysis): string | undefined => {
  const contract = graph.model.contracts?.find((found) => found.id === id)
  return contract === undefined ? undefined : `contract “${contract.text ?? id}”`
}

/** Before the number of a workflow that nobody has drawn around. */
const FOUND = 'auto:'

const NAMES: Readonly<Record<string, (id: string, analysis: Analysis) => string | undefined>> = {
  node: nodeName,
  edge: (id, analysis) => {
    const e = analysis.graph.edgeAt.get(id)
    return e === undefined ? undefined : edgeName(edgeOf(analysis, e), analysis)
  },
  boundary: (id, analysis) => {
    const boundary = analysis.boundaries.list[analysis.boundaries.at.get(id) ?? -1]
    return boundary === undefined ? undefined : `boundary of ${ownerOf(boundary, analysis)}`
  },
  channel: (id) => `${id.slice(0, id.indexOf(':'))} “${id.slice(id.indexOf(':') + 1)}”`,
  contract: contractName,
  cycle: cycleName,
  pair: (ids, analysis) => {
    const [one, other] = ids.split('|').map((id) => nodeName(id, analysis))
    return one === undefined || other === undefined ? undefined : `${one} and ${other}`
  },
  workflow: (id, analysis) => {
    const workflow = analysis.coordination.workflows.find((found) => found.id === id)
    if (workflow === undefined) return undefined
    const { name = id.startsWith(FOUND) ? undefined : id } = workflow
    return name === undefined ? `workflow ${id.slice(FOUND.length)}` : `workflow “${name}”`
  },
}

/** What a finding, a waiver or a change speaks of, for people: “the call from “Web” to “Orders””. The subject itself where it is gone. */
export const elementName = (subject: string, analysis: Analysis): string => {
  const colon = subject.indexOf(':')
  const kind = subject.slice(0, colon)
  const name = Object.hasOwn(NAMES, kind) ? NAMES[kind]?.(subject.slice(colon + 1), analysis) : undefined
  return oneLine(name ?? subject)
}
