import { NODE_KINDS, type JsonValue, type Model, type ModelEdge, type ModelNode } from '../schema/model'
import { parseModel } from '../schema/parseModel'

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What a drawing leaves out: more of a node or edge by its id, and anything else of the model. */
export type SketchExtras = {
  readonly nodes?: Readonly<Record<string, Loose<ModelNode>>>
  readonly edges?: Readonly<Record<string, Loose<ModelEdge>>>
  readonly model?: Loose<Omit<Model, 'nodes' | 'edges'>>
}

const NODE_LISTS = new Set(['progress', 'remediation'])
const NUMBERS = new Set(['tiers'])

/** `key=value` pairs and flags, by comma; lists by `+`, an empty list as nothing after `=`. */
const traitsOf = (text: string | undefined): Record<string, JsonValue> => {
  const traits: Record<string, JsonValue> = {}
  for (const part of (text ?? '').split(',').filter((item) => item !== '')) {
    const [key = '', ...rest] = part.split('=')
    const value = rest.join('=')
    if (rest.length === 0) traits[key] = true
    else if (NODE_LISTS.has(key)) traits[key] = value === '' ? [] : value.split('+')
    else if (NUMBERS.has(key)) traits[key] = Number(value)
    else traits[key] = value
  }
  return traits
}

const NODE = /^([^[\]]+?)(?:\[(.*)\])?$/
const ARROW = /^-(rpc|queue|topic|data)(?:,(.*))?->$/

const readNode = (token: string): Record<string, JsonValue> & { id: string } => {
  const [, name = '', traits] = NODE.exec(token) ?? []
  const colon = name.indexOf(':')
  const prefix = name.slice(0, Math.max(colon, 0))
  const hasKind = (NODE_KINDS as readonly string[]).includes(prefix)
  return { id: hasKind ? name.slice(colon + 1) : name, ...(hasKind ? { kind: prefix } : {}), ...traitsOf(traits) }
}

const merged = (
  list: Map<string, Record<string, unknown>>,
  extras: Readonly<Record<string, object>> | undefined,
  what: string,
): object[] => {
  for (const [id, more] of Object.entries(extras ?? {})) {
    const item = list.get(id)
    if (item === undefined) throw new Error(`The sketch has no ${what} "${id}".`)
    Object.assign(item, more)
  }
  return [...list.values()].map((item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)))
}

/**
 * A model from a drawing in text, for tests. Statements stand on lines of their own or between `;`, tokens between blanks:
 *
 *     person:alice -rpc-> api[team=shop,progress=idempotent+durable-log] -queue,channel=jobs-> worker
 *     worker -data,access=read-> store:db
 *     lonely
 *
 * A node is a microservice unless its first mention says `kind:id`; later mentions may add traits. Edges get the ids 1, 2, 3 …
 * in the order drawn, or `id=…`. Throws when the drawing is no valid model, because then the test is wrong.
 */
export const sketch = (drawing: string, extras: SketchExtras = {}): Model => {
  const nodes = new Map<string, Record<string, unknown>>()
  const edges = new Map<string, Record<string, unknown>>()
  const mention = (token: string): string => {
    const node = readNode(token)
    nodes.set(node.id, { kind: 'microservice', ...nodes.get(node.id), ...node })
    return node.id
  }
  for (const statement of drawing.split(/[\n;]/)) {
    const [first, ...rest] = statement.split(/\s+/).filter((token) => token !== '')
    if (first === undefined) continue
    let source = mention(first)
    for (let i = 0; i < rest.length; i += 2) {
      const [, kind, traits] = ARROW.exec(rest[i] ?? '') ?? []
      if (kind === undefined || rest[i + 1] === undefined)
        throw new Error(`“${statement.trim()}” breaks off at “${rest[i] ?? ''}”; write a -kind-> b.`)
      const target = mention(rest[i + 1] as string)
      const edge = { id: String(edges.size + 1), kind, source, target, ...traitsOf(traits) }
      edges.set(edge.id, edge)
      source = target
    }
  }
  const file = {
    format: 'coordinated-progress',
    version: 1,
    ...extras.model,
    nodes: merged(nodes, extras.nodes, 'node'),
    edges: merged(edges, extras.edges, 'edge'),
  }
  const model = parseModel(file)
  if (!model.ok)
    throw new Error(`The sketch is no valid model:\n${model.issues.map(({ pointer, message }) => `${pointer} ${message}`).join('\n')}`)
  return model.value
}
