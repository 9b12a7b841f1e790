import type { Analysis } from '../analysis/analyze'
import { named } from '../analysis/explain/premise'
import type { NodeTraits } from '../analysis/traits'
import type { Target } from './fix'

type Aim = { readonly ok: true; readonly nodes: readonly number[]; readonly who: string } | { readonly ok: false; readonly reason: string }

const refuse = (reason: string): Aim => ({ ok: false, reason })

const aimAtNode = (id: string, { graph, traits, verdict }: Analysis): Aim => {
  const node = traits.nodes[graph.nodeAt.get(id) ?? -1]
  if (node === undefined) return refuse(`There is no node with the id "${id}".`)
  if (!node.working) return refuse(`${named(node)} does no work of its own, so it has no verdict.`)
  if (verdict[node.index] === null)
    return refuse(`${named(node)} is a third party’s, and nothing in the drawing starts it: what does is not ours to know.`)
  return { ok: true, nodes: [node.index], who: `${named(node)} is` }
}

const aimAtWorkflow = (id: string, { graph, traits, coordination }: Analysis): Aim => {
  const workflow = coordination.workflows.find((candidate) => candidate.id === id)
  if (workflow === undefined) return refuse(`There is no workflow with the id "${id}".`)
  const touched = new Set(workflow.edges.flatMap((e) => [graph.source[e] as number, graph.target[e] as number]))
  const own = [...touched].map((n) => traits.nodes[n] as NodeTraits).filter((node) => node.working && !node.external)
  if (own.length === 0)
    return refuse(`No node of our own works in ${workflow.name === undefined ? 'this workflow' : `“${workflow.name}”`}.`)
  return { ok: true, nodes: own.map(({ index }) => index).sort((a, b) => a - b), who: 'Every step is' }
}

/** The nodes that are to become reliable. */
export const targetsOf = (target: Target, analysis: Analysis): Aim =>
  typeof target === 'string' ? aimAtNode(target, analysis) : aimAtWorkflow(target.workflow, analysis)
