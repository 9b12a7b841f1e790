import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import type { Advice } from './advice'

export type EdgeOption = 'rpc' | 'reliable-rpc' | 'async-request-reply' | 'queue' | 'topic'
export type EdgeDrawn = EdgeOption | 'fire-and-forget'
export type EdgeAdvice = Advice<EdgeDrawn, EdgeOption>

const drawnAs = (edge: EdgeTraits): EdgeDrawn => {
  if (edge.kind !== 'rpc') return edge.reply === 'none' ? (edge.kind as 'queue' | 'topic') : 'async-request-reply'
  if (edge.trigger !== 'none') return edge.reply === 'none' ? 'queue' : 'reliable-rpc'
  if (edge.reply === 'awaited') return 'rpc'
  return edge.reply === 'callback' ? 'async-request-reply' : 'fire-and-forget'
}

type Choice = readonly [EdgeOption, () => readonly string[]]

const choose = (edge: EdgeTraits, source: NodeTraits, target: NodeTraits): Choice => {
  const [from, to] = [`“${source.name}”`, `“${target.name}”`]
  if (edge.query && target.slow)
    return [
      'async-request-reply',
      () => [`${from} asks a question that ${to} takes long to answer, so the answer should come later by itself.`],
    ]
  if (edge.query) return ['rpc', () => [`${from} only asks ${to} a question; a plain call is enough, and it may simply be asked again.`]]
  if (!edge.direct) return ['topic', () => [`The workflow does not need ${to} to finish, so nobody should wait for it or have to know it.`]]
  if (edge.reply === 'none' && edge.message === 'event')
    return ['topic', () => [`${from} states a fact and expects no answer; whoever is interested in it, ${to} included, can subscribe.`]]
  if (edge.reply === 'none')
    return ['queue', () => [`${from} hands work to ${to} and expects no answer; a queue keeps the work until ${to} has done it.`]]
  if (source.durableLog || (edge.kind === 'rpc' && edge.trigger === 'caller'))
    return [
      'reliable-rpc',
      () => [`${from} records its calls durably, so it can call ${to} and resume with the answer whatever fails meanwhile.`],
    ]
  if (target.slow)
    return ['async-request-reply', () => [`${to} takes long, and “${source.name}” should not hold a connection open that long.`]]
  return [
    'rpc',
    () => [`The answer comes quickly and ${from} needs it, so a plain call will do, inside a boundary that something retries.`],
  ]
}

/** What the framework would pick for a coordination edge with work at an end; null for the others (section 2.8; Part 4). */
export const adviseEdge = (edge: EdgeTraits, { traits: { nodes } }: Analysis): EdgeAdvice | null => {
  const source = nodes[edge.source] as NodeTraits
  const target = nodes[edge.target] as NodeTraits
  if (!edge.coordination || (!source.working && !target.working)) return null
  const [recommended, reasons] = choose(edge, source, target)
  return { drawn: drawnAs(edge), recommended, reasons }
}
