import type { Analysis } from '../analysis/analyze'
import type { WorkflowFacts } from '../analysis/coordination'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { freshId } from '../graph/freshId'
import type { Model, ModelEdge, ModelNode, Workflow } from '../schema/model'

export type NewEdge = Omit<ModelEdge, 'id'>

/**
 * A workflow on its way to another style. An edge that another workflow holds too is never touched: this workflow gets its own
 * in its place. Edges that are put again go to the end, so that the order they are put in is the order of the calls.
 */
export class Draft {
  readonly analysis: Analysis
  readonly workflow: WorkflowFacts
  readonly #shared: ReadonlySet<string>
  readonly #nodes: Map<string, ModelNode>
  readonly #edges: Map<string, ModelEdge>
  readonly #members: Set<string>

  constructor(analysis: Analysis, workflow: WorkflowFacts) {
    const { model } = analysis.graph
    this.analysis = analysis
    this.workflow = workflow
    this.#nodes = new Map(model.nodes.map((node) => [node.id, node]))
    this.#edges = new Map(model.edges.map((edge) => [edge.id, edge]))
    this.#members = new Set(workflow.edges.map((e) => (analysis.traits.edges[e] as EdgeTraits).id))
    this.#shared = new Set((model.workflows ?? []).filter(({ id }) => id !== workflow.id).flatMap(({ edges }) => edges))
  }

  /** The workflow's coordination edges as they were, in the order of the file. */
  links(): readonly EdgeTraits[] {
    const { graph, traits } = this.analysis
    return graph.model.edges
      .filter(({ id, kind }) => kind !== 'data' && this.isMember(id))
      .map(({ id }) => traits.edges[graph.edgeAt.get(id) ?? -1] as EdgeTraits)
  }

  members(): readonly string[] {
    return [...this.#members]
  }

  isMember(edge: string): boolean {
    return this.#members.has(edge)
  }

  isShared(edge: string): boolean {
    return this.#shared.has(edge)
  }

  node(n: number): NodeTraits {
    return this.analysis.traits.nodes[n] as NodeTraits
  }

  remove(edge: string): void {
    if (!this.#shared.has(edge)) this.#edges.delete(edge)
    this.#members.delete(edge)
  }

  /** Puts an edge under the id of the one it stands for, or, where that is shared or there is none, under a new one. */
  put(edge: NewEdge, inPlaceOf?: string): string {
    const base = inPlaceOf ?? `${edge.source}-${edge.target}`
    if (inPlaceOf !== undefined) this.remove(inPlaceOf)
    const id = freshId(base, (taken) => this.#edges.has(taken))
    this.#edges.set(id, { id, ...edge })
    this.#members.add(id)
    return id
  }

  /** Changes an edge where it stands. */
  change(edge: EdgeTraits, next: NewEdge): void {
    if (this.#shared.has(edge.id)) this.put(next, edge.id)
    else this.#edges.set(edge.id, { id: edge.id, ...next })
  }

  addNode(node: Omit<ModelNode, 'id'>, id: string): string {
    const fresh = freshId(id, (taken) => this.#nodes.has(taken))
    this.#nodes.set(fresh, { id: fresh, ...node })
    return fresh
  }

  changeNode(id: string, change: (node: ModelNode) => ModelNode): void {
    const node = this.#nodes.get(id)
    if (node !== undefined) this.#nodes.set(id, change(node))
  }

  removeNode(id: string): void {
    this.#nodes.delete(id)
  }

  finish(): Model {
    const { model } = this.analysis.graph
    const listed = (workflow: Workflow): Workflow => {
      if (workflow.id !== this.workflow.id) return workflow
      const kept = workflow.edges.filter((edge) => this.#members.has(edge))
      return { ...workflow, edges: [...kept, ...[...this.#members].filter((edge) => !kept.includes(edge))] }
    }
    return {
      ...model,
      nodes: [...this.#nodes.values()],
      edges: [...this.#edges.values()],
      ...(model.workflows === undefined ? {} : { workflows: model.workflows.map(listed) }),
    }
  }
}

/** What an edge keeps whatever becomes of it. Its description spoke of what it was. */
export const kept = ({ edge }: EdgeTraits): Pick<ModelEdge, 'name' | 'compensated' | 'irreversible' | 'extra'> => ({
  ...(edge.name === undefined ? {} : { name: edge.name }),
  ...(edge.compensated === undefined ? {} : { compensated: edge.compensated }),
  ...(edge.irreversible === undefined ? {} : { irreversible: edge.irreversible }),
  ...(edge.extra === undefined ? {} : { extra: edge.extra }),
})
