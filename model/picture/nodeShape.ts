import type { NodeKind, Size } from '../schema/model'
import { px } from './box'
import { isPill } from './nodeBox'
import { roundedRectPath } from './path'

const LID = 9

const cylinder = ({ width, height }: Size): string => {
  const half = width / 2
  const near = px(half * 0.44)
  const h = px(half)
  return `M0 ${LID}c0-5 ${near}-9 ${h}-9s${h} 4 ${h} 9v${px(height - 2 * LID)}c0 5-${near} 9-${h} 9s-${h}-4-${h}-9z`
}

const lid = (width: number): string => {
  const h = px(width / 2)
  return `M0 ${LID}c0 5 ${px(width * 0.22)} 8 ${h} 8s${h}-3 ${h}-8`
}

/** The outline of a node from its top left corner, and the second line of a store's lid. Kinds differ in shape as well as glyph. */
export const nodeShape = (kind: NodeKind, size: Size): { readonly outline: string; readonly lid?: string; readonly dashed: boolean } => {
  if (kind === 'store') return { outline: cylinder(size), lid: lid(size.width), dashed: false }
  const radius = isPill(kind) ? size.height / 2 : 10
  return { outline: roundedRectPath({ x: 0, y: 0, width: size.width, height: size.height }, radius), dashed: kind === 'external' }
}
