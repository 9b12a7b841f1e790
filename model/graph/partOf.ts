import type { Contract, Group, Model, Waiver, Workflow } from '../schema/model'

const withAncestors = (wanted: ReadonlySet<string>, groups: ReadonlyMap<string, Group>): ReadonlySet<string> => {
  const kept = new Set(wanted)
  for (const id of kept) {
    const parent = groups.get(id)?.parent
    if (parent !== undefined) kept.add(parent)
  }
  return kept
}

/** Does a waiver speak of something that is left? Of boundaries, channels and workflows nobody knows before the analysis. */
const isAbout = (waiver: Waiver, nodes: ReadonlySet<string>, edges: ReadonlySet<string>): boolean => {
  const at = waiver.subject.indexOf(':')
  const [type, id] = [waiver.subject.slice(0, at), waiver.subject.slice(at + 1)]
  if (type === 'node') return nodes.has(id)
  if (type === 'edge') return edges.has(id)
  return false
}

const isKept = ({ subject }: Contract, nodes: ReadonlySet<string>, workflows: readonly Workflow[]): boolean =>
  subject.startsWith('node:') ? nodes.has(subject.slice('node:'.length)) : workflows.some(({ id }) => subject === `workflow:${id}`)

const unlessEmpty = <K extends string, T>(key: K, list: readonly T[]): { readonly [key in K]?: readonly T[] } =>
  (list.length === 0 ? {} : { [key]: list }) as { readonly [key in K]?: readonly T[] }

/** A model of its own of some nodes: with the edges between them, their groups, and what is said of these. Nothing of the rest is in it. */
export const partOf = (model: Model, ids: ReadonlySet<string>): Model => {
  const { $schema, format, version, name, settings } = model
  const nodes = model.nodes.filter((node) => ids.has(node.id))
  const edges = model.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target))
  const groups = new Map((model.groups ?? []).map((group) => [group.id, group]))
  const keptGroups = withAncestors(new Set(nodes.flatMap(({ group }) => (group === undefined ? [] : [group]))), groups)
  const keptNodes = new Set(nodes.map((node) => node.id))
  const keptEdges = new Set(edges.map((edge) => edge.id))
  const workflows = (model.workflows ?? [])
    .map((workflow) => ({ ...workflow, edges: workflow.edges.filter((edge) => keptEdges.has(edge)) }))
    .filter((workflow) => workflow.edges.length > 0)
  return {
    ...($schema === undefined ? {} : { $schema }),
    format,
    version,
    ...(name === undefined ? {} : { name }),
    nodes,
    edges,
    ...unlessEmpty(
      'groups',
      (model.groups ?? []).filter((group) => keptGroups.has(group.id)),
    ),
    ...unlessEmpty('workflows', workflows),
    ...unlessEmpty(
      'contracts',
      (model.contracts ?? []).filter((contract) => isKept(contract, keptNodes, workflows)),
    ),
    ...unlessEmpty(
      'waivers',
      (model.waivers ?? []).filter((waiver) => isAbout(waiver, keptNodes, keptEdges)),
    ),
    ...(settings === undefined ? {} : { settings }),
  }
}
