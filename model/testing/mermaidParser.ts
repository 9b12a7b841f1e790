import DOMPurify from 'dompurify'
import mermaid from 'mermaid'

type SequenceDb = {
  readonly getActors: () => ReadonlyMap<string, { readonly description: string; readonly type: string }>
  readonly getMessages: () => readonly { readonly from?: string; readonly to?: string; readonly message?: string; readonly type: number }[]
}
type Vertex = { readonly text?: string; readonly type?: string; readonly classes: readonly string[] }
type FlowEdge = { readonly start: string; readonly end: string; readonly text: string; readonly stroke: string }
type FlowDb = {
  readonly getVertices: () => ReadonlyMap<string, Vertex>
  readonly getEdges: () => readonly FlowEdge[]
  readonly getSubGraphs: () => readonly { readonly title: string; readonly nodes: readonly string[] }[]
}

// Mermaid cleans labels with DOMPurify while it parses, which needs a document; here labels are to be seen as they are.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text })
mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000, maxEdges: 100_000 })

/** Mermaid stands in for entities while it parses, and puts the characters back when it draws. */
const shown = (label: string): string =>
  label.replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll(/ﬂ°(\w+)¶ß/g, '&$1;')

export type Flowchart = {
  /** Label and classes by id, in the order drawn. */
  readonly nodes: readonly (readonly [id: string, label: string, classes: readonly string[]])[]
  readonly edges: readonly (readonly [start: string, end: string, label: string, stroke: string])[]
  readonly subgraphs: readonly (readonly [title: string, nodes: readonly string[]])[]
}

/** What Mermaid's own parser makes of a flowchart; rejects where it is none. */
export const parseMermaid = async (text: string): Promise<Flowchart> => {
  await mermaid.parse(text)
  // oxlint-disable-next-line typescript/no-deprecated -- what replaces it does not show what was parsed
  const diagram = (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as { readonly db: FlowDb }
  const { db } = diagram
  return {
    nodes: [...db.getVertices()].map(([id, { text: label = '', classes }]) => [id, shown(label), classes] as const),
    edges: db.getEdges().map(({ start, end, text: label, stroke }) => [start, end, shown(label), stroke] as const),
    subgraphs: db.getSubGraphs().map(({ title, nodes }) => [shown(title), nodes] as const),
  }
}

export type Sequence = {
  readonly actors: readonly (readonly [label: string, type: string])[]
  /** Arrows between two, and notes over one: those go from it to itself. */
  readonly messages: readonly (readonly [from: string, to: string, text: string])[]
}

/** What Mermaid's own parser makes of a sequence diagram; rejects where it is none. */
export const parseMermaidSequence = async (text: string): Promise<Sequence> => {
  await mermaid.parse(text)
  // oxlint-disable-next-line typescript/no-deprecated -- what replaces it does not show what was parsed
  const { db } = (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as { readonly db: SequenceDb }
  const actors = db.getActors()
  const labelOf = (id: string | undefined): string => shown(actors.get(id ?? '')?.description ?? '')
  return {
    actors: [...actors.values()].map(({ description, type }) => [shown(description), type] as const),
    messages: db.getMessages().map(({ from, to, message = '' }) => [labelOf(from), labelOf(to), shown(message)] as const),
  }
}
