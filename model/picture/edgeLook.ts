import type { Analysis } from '../analysis/analyze'
import type { Style } from '../analysis/synchrony'
import type { EdgeKind } from '../schema/model'
import type { EdgeTraits } from '../analysis/traits'

/** Where the trigger is durably held; `leaky` where the holder lets go before the work is done. */
export type Hold = { readonly at: 'caller' | 'callee' | 'channel'; readonly leaky: boolean }

/** What the marks of an edge say, before any perspective has its word. */
export type EdgeLook = {
  readonly kind: EdgeKind
  readonly line: 'solid' | 'double' | 'dashed-hook' | 'dashed' | 'dotted'
  readonly sign: 'queue' | 'topic' | null
  readonly hold: Hold | null
  readonly label: string
  /** Nobody holds the trigger and nobody learns of a failure. */
  readonly lost: boolean
  readonly indirect: boolean
}

const LINES: Readonly<Record<Style, EdgeLook['line']>> = {
  synchronous: 'solid',
  resumable: 'double',
  'async-reply': 'dashed-hook',
  'one-way': 'dashed',
}

const holdOf = ({ coordination, trigger, kind, ack }: EdgeTraits): Hold | null =>
  coordination && trigger !== 'none' ? { at: trigger, leaky: kind !== 'rpc' && ack === 'on-receipt' } : null

const labelOf = ({ kind, channel, edge }: EdgeTraits): string => {
  const stated = edge.name?.trim() ?? ''
  return kind === 'queue' || kind === 'topic' ? (channel ?? stated) : stated
}

export const edgeLook = (analysis: Analysis, e: number): EdgeLook => {
  const edge = analysis.traits.edges[e] as EdgeTraits
  const style = analysis.synchrony.style[e] ?? null
  return {
    kind: edge.kind,
    line: style === null ? 'dotted' : LINES[style],
    sign: edge.kind === 'queue' || edge.kind === 'topic' ? edge.kind : null,
    hold: holdOf(edge),
    label: labelOf(edge),
    lost:
      edge.coordination &&
      analysis.triggers.reliable[e] === 0 &&
      analysis.triggers.propagates[e] === 0 &&
      analysis.traits.nodes[edge.target]?.working === true,
    indirect: !edge.direct,
  }
}

export const sameLook = (a: EdgeLook, b: EdgeLook): boolean =>
  a.kind === b.kind &&
  a.line === b.line &&
  a.sign === b.sign &&
  a.hold?.at === b.hold?.at &&
  a.hold?.leaky === b.hold?.leaky &&
  a.label === b.label &&
  a.lost === b.lost &&
  a.indirect === b.indirect
