import { inflate, joined, type Box, type Point } from './box'
import { angleAt, pointAt } from './curve'
import type { Route } from './edgePath'
import { FONTS } from './fonts'
import { CHANNEL_SIGN } from './glyphs'
import { textWidth } from './textWidth'
import { wrapLabel } from './wrapLabel'

/** Where the channel's sign and the label of an edge stand. */
export type LabelPlace = {
  /** Top left corner of the sign; undefined where there is none. */
  readonly sign: Point | undefined
  /** Baseline starts of the lines, or their middles where `centred`. */
  readonly lines: readonly { readonly text: string; readonly at: Point }[]
  readonly centred: boolean
  /** Around both; undefined where there is neither. */
  readonly box: Box | undefined
}

export const LABEL_ROOM = 120
const NOTHING: LabelPlace = { sign: undefined, lines: [], centred: true, box: undefined }
/** Steeper than this, a line runs through a label above its middle. */
const STEEP = 0.8
const GAP = 6
const BESIDE = 9
const BASELINE = 10.5

type Text = { readonly lines: readonly string[]; readonly width: number; readonly height: number }

const textOf = (label: string): Text | undefined => {
  if (label === '') return undefined
  const lines = wrapLabel(label, 'label', LABEL_ROOM)
  return { lines, width: Math.max(...lines.map((line) => textWidth(line, 'label'))), height: lines.length * FONTS.label.lineHeight }
}

const signBox = ({ x, y }: Point): Box => ({
  x: x - CHANNEL_SIGN.width / 2,
  y: y - CHANNEL_SIGN.height / 2,
  width: CHANNEL_SIGN.width,
  height: CHANNEL_SIGN.height,
})

type Spot = { readonly box: Box; readonly centred: boolean }

/** Above, below, right and left of a point on the line; beside it first where the line is steep. */
const SIDES = ['above', 'below', 'right', 'left'] as const
const SIDES_OF_STEEP = ['right', 'left', 'above', 'below'] as const

const sidesAt = (angle: number): readonly Side[] => (Math.abs(Math.sin(angle)) > STEEP ? SIDES_OF_STEEP : SIDES)

type Side = (typeof SIDES)[number]

const spotAt = (side: Side, { x, y }: Point, { width, height }: Text, withSign: boolean): Spot => {
  const halfWidth = withSign ? CHANNEL_SIGN.width / 2 : 0
  const halfHeight = withSign ? CHANNEL_SIGN.height / 2 : 0
  switch (side) {
    case 'above':
      return { box: { x: x - width / 2, y: y - halfHeight - GAP - height, width, height }, centred: true }
    case 'below':
      return { box: { x: x - width / 2, y: y + halfHeight + GAP, width, height }, centred: true }
    case 'right':
      return { box: { x: x + halfWidth + BESIDE, y: y - height / 2, width, height }, centred: false }
    case 'left':
      return { box: { x: x - halfWidth - BESIDE - width, y: y - height / 2, width, height }, centred: false }
  }
}

const placeOf = (sign: Box | undefined, text: Text | undefined, spot: Spot | undefined): LabelPlace => ({
  sign: sign === undefined ? undefined : { x: sign.x, y: sign.y },
  centred: spot?.centred ?? true,
  lines:
    text === undefined || spot === undefined
      ? []
      : text.lines.map((line, row) => ({
          text: line,
          at: { x: spot.centred ? spot.box.x + spot.box.width / 2 : spot.box.x, y: spot.box.y + row * FONTS.label.lineHeight + BASELINE },
        })),
  box: sign === undefined ? spot?.box : spot === undefined ? sign : joined(sign, spot.box),
})

/** Tried in this order along the line, from its middle outwards. */
const SHIFTS = [0, 0.1, -0.1, 0.2, -0.2, 0.28, -0.28]

/** The place nearest to the middle of the line where sign and label cover no node; the middle where there is none. */
export const labelPlace = (route: Route, label: string, withSign: boolean, covers: (box: Box) => boolean): LabelPlace => {
  const text = textOf(label)
  if (text === undefined && !withSign) return NOTHING
  let first: LabelPlace | undefined
  for (const shift of SHIFTS) {
    const t = Math.min(Math.max(route.middleAt + shift, 0.15), 0.85)
    const point = pointAt(route.curve, t)
    const sign = withSign ? signBox(point) : undefined
    const sides = sidesAt(angleAt(route.curve, t))
    first ??= placeOf(sign, text, text && spotAt(sides[0] as Side, point, text, withSign))
    if (sign !== undefined && covers(inflate(sign, 3))) continue
    if (text === undefined) return placeOf(sign, undefined, undefined)
    for (const side of sides) {
      const spot = spotAt(side, point, text, withSign)
      if (!covers(inflate(spot.box, 2))) return placeOf(sign, text, spot)
    }
  }
  return first ?? NOTHING
}

export const samePlace = (a: LabelPlace, b: LabelPlace): boolean =>
  a.sign?.x === b.sign?.x && a.sign?.y === b.sign?.y && a.box?.x === b.box?.x && a.box?.y === b.box?.y && a.box?.width === b.box?.width
