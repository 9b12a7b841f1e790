import type { NodeKind, Size } from '../schema/model'
import { FONTS } from './fonts'
import { textWidth } from './textWidth'
import { ellipsize, wrapLabel } from './wrapLabel'

/** What decides how large a node is drawn. */
export type NodeText = {
  readonly kind: NodeKind
  readonly name: string
  /** The muted line below the name; empty for none. */
  readonly sub: string
  readonly size?: Size | undefined
}

export type NodeBox = Size & {
  readonly lines: readonly string[]
  readonly sub: string
  /** Baselines of the lines and of the sub line, from the top. */
  readonly baselines: readonly number[]
  readonly glyphY: number
}

export const TEXT_X = 46
const RIGHT_PADDING = 14
const PILL_PADDING = 20
const WIDTHS = [196, 236] as const
const PILL = { least: 120, most: 236 } as const
const HEIGHT = 60
/** The lid of a store takes room from its text. */
const LID = 8
const LEAST: Size = { width: 60, height: 36 }

export const isPill = (kind: NodeKind): boolean => kind === 'person' || kind === 'timer'

const roomFor = (kind: NodeKind, width: number): number => width - TEXT_X - (isPill(kind) ? PILL_PADDING : RIGHT_PADDING)

const presetWidth = ({ kind, name, sub }: NodeText): number => {
  const needed = Math.max(textWidth(name, 'name'), textWidth(sub, 'sub'))
  if (isPill(kind)) return Math.min(Math.max(Math.ceil((needed + TEXT_X + PILL_PADDING) / 2) * 2, PILL.least), PILL.most)
  return WIDTHS.find((width) => needed <= roomFor(kind, width)) ?? WIDTHS[1]
}

const linesIn = (height: number, lid: number, withSub: boolean): number =>
  Math.max(1, Math.min(2, Math.floor((height - lid - 10) / FONTS.name.lineHeight) - (withSub ? 1 : 0)))

/** Size and text of a node: a preset by kind and text, so that nothing has to be measured; a stated size wins. Names never overflow. */
export const nodeBox = (text: NodeText): NodeBox => {
  const lid = text.kind === 'store' ? LID : 0
  const width = text.size === undefined ? presetWidth(text) : Math.max(text.size.width, LEAST.width)
  const room = Math.max(roomFor(text.kind, width), 0)
  const stated = text.size === undefined ? undefined : Math.max(text.size.height, LEAST.height)
  const most = stated === undefined ? 2 : linesIn(stated, lid, text.sub !== '')
  const lines = wrapLabel(text.name, 'name', room, most)
  const sub = stated !== undefined && stated < HEIGHT - 10 ? '' : ellipsize(text.sub, 'sub', room)
  const rows = lines.length + (sub === '' ? 0 : 1)
  const height = stated ?? HEIGHT + lid + (rows > 2 ? FONTS.name.lineHeight + 1 : 0)
  const top = (height + (lid * 3) / 4 - rows * FONTS.name.lineHeight) / 2 + 13.5
  const baselines = Array.from({ length: rows }, (_, row) => Math.round((top + row * FONTS.name.lineHeight) * 2) / 2)
  return { width, height, lines, sub, baselines, glyphY: (height + (lid * 3) / 4) / 2 - 10 }
}
