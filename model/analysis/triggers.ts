import type { EdgeTraits, Traits } from './traits'

/** Per edge, by index: 1 where it holds. Data edges are 0 in both. */
export type Triggers = { readonly reliable: Uint8Array; readonly propagates: Uint8Array }

const isReliable = (edge: EdgeTraits): boolean =>
  edge.coordination && edge.trigger !== 'none' && !(edge.kind !== 'rpc' && edge.ack === 'on-receipt')

/** The source sees a failure and can be retried itself: it awaits the answer, or waits for a callback durably. */
const seesFailure = (edge: EdgeTraits, traits: Traits): boolean =>
  edge.reply === 'awaited' || (edge.reply === 'callback' && traits.nodes[edge.source]?.durableLog === true)

/** Reliable and propagating edges (semantics, section 2). Linear. */
export const deriveTriggers = (traits: Traits): Triggers => {
  const reliable = new Uint8Array(traits.edges.length)
  const propagates = new Uint8Array(traits.edges.length)
  for (const edge of traits.edges) {
    if (!edge.coordination) continue
    if (isReliable(edge)) reliable[edge.index] = 1
    else if (seesFailure(edge, traits)) propagates[edge.index] = 1
  }
  return { reliable, propagates }
}
