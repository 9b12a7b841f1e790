import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { edgesOf } from '../graph/graphIndex'
import type { Draft } from './draft'
import { inOrder, reach, turned, walk, type Link } from './precedence'

/** Who does what once the workflow is conducted. */
export type Cast = {
  /** The orchestrator that is there already; undefined where a new one is drawn. */
  readonly conductor: number | undefined
  /** What it will call, in order. */
  readonly steps: readonly number[]
  /** What runs before it and starts it. */
  readonly before: ReadonlySet<number>
  /** There were too few steps without those that are only asked. */
  readonly withQueries: boolean
}

const isOwn = (node: NodeTraits): boolean => node.working && !node.external

/** Those that write a store are what its change data capture really comes from. */
export const writersOf = (store: number, { analysis: { graph, traits } }: Draft): readonly number[] =>
  [...new Set(Array.from(edgesOf(graph.dataIn, store)).filter((e) => traits.edges[e]?.access === 'write'))].map(
    (e) => graph.source[e] as number,
  )

/** Does it make something happen at a node that works? */
const isStepLink = (edge: EdgeTraits, draft: Draft, queries: boolean): boolean =>
  edge.direct && (queries || !edge.query) && draft.node(edge.target).working

const linksOf = (draft: Draft, queries: boolean): readonly Link[] =>
  draft
    .links()
    .filter((edge) => isStepLink(edge, draft, queries))
    .flatMap((edge): Link[] => {
      const source = draft.node(edge.source)
      if (source.working) return [[edge.source, edge.target]]
      return source.kind === 'store' ? writersOf(edge.source, draft).map((writer): Link => [writer, edge.target]) : []
    })

const conductorOf = (draft: Draft): number | undefined => {
  const { orchestrator } = draft.analysis.coordination
  const calls = new Map<number, Set<number>>()
  for (const edge of draft.links())
    if (edge.direct && edge.reply !== 'none' && edge.source !== edge.target && draft.node(edge.target).working)
      calls.set(edge.source, (calls.get(edge.source) ?? new Set<number>()).add(edge.target))
  const count = (n: number): number => calls.get(n)?.size ?? 0
  const canConduct = (n: number): boolean => {
    const node = draft.node(n)
    return (
      isOwn(node) && node.kind !== 'stream-job' && node.node.controlFlow !== 'nondeterministic' && orchestrator[n] === 1 && count(n) >= 2
    )
  }
  return [...calls.keys()]
    .filter(canConduct)
    .sort((a, b) => count(b) - count(a) || Number(draft.node(b).durableLog) - Number(draft.node(a).durableLog) || a - b)[0]
}

/** What leads to the conductor without being led to by it; without one, where the workflow begins. */
const beforeOf = (conductor: number | undefined, nodes: readonly number[], links: readonly Link[]): ReadonlySet<number> => {
  if (conductor === undefined) {
    const led = new Set(links.filter(([a, b]) => a !== b).map(([, after]) => after))
    const leads = new Set(links.map(([before]) => before))
    return new Set(nodes.filter((n) => leads.has(n) && !led.has(n)))
  }
  const after = reach([conductor], links)
  return new Set([...reach([conductor], turned(links))].filter((n) => !after.has(n)))
}

/** Ever more counts as a step until there are two: what is called of third parties, what is only asked, what stands at the beginning. */
export const castOf = (draft: Draft): Cast | undefined => {
  const conductor = conductorOf(draft)
  const called = new Set(
    draft.links().flatMap((edge) => (edge.source === conductor && edge.direct && edge.target !== conductor ? [edge.target] : [])),
  )
  for (const queries of [false, true]) {
    const links = linksOf(draft, queries)
    const roots = draft.links().filter((edge) => isStepLink(edge, draft, queries) && !draft.node(edge.source).working)
    const found = [...new Set([...links.flat(), ...roots.map(({ target }) => target)])].sort((a, b) => a - b)
    const before = beforeOf(conductor, found, links)
    // As the work comes by them: where the links leave the order open, this is the one that people expect.
    const nodes = [...new Set([...walk([...before, ...roots.map(({ target }) => target)], links), ...found])]
    const led = new Set([...links.map(([, after]) => after), ...roots.map(({ target }) => target)])
    const rest = nodes.filter((n) => n !== conductor && !before.has(n))
    const own = rest.filter((n) => isOwn(draft.node(n)) || (called.has(n) && draft.node(n).working))
    const choices: readonly { readonly steps: readonly number[]; readonly before: ReadonlySet<number> }[] = [
      { steps: own, before },
      ...(conductor === undefined
        ? [{ steps: nodes.filter((n) => isOwn(draft.node(n))), before: new Set([...before].filter((n) => draft.node(n).external)) }]
        : []),
      { steps: rest, before },
      ...(conductor === undefined ? [{ steps: nodes.filter((n) => isOwn(draft.node(n)) || led.has(n)), before: new Set<number>() }] : []),
    ]
    const choice = choices.find(({ steps }) => steps.length >= 2)
    if (choice !== undefined) return { conductor, steps: inOrder(choice.steps, links), before: choice.before, withQueries: queries }
  }
  return undefined
}
