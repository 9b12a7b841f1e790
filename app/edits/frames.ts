import { holds, type Box, type Point } from '../../model/picture/box'

type Frame = { readonly id: string; readonly box: Box; readonly card?: unknown }

let framesNow: () => readonly Frame[] = () => []

/** The canvas says where groups are drawn, outer ones first; a collapsed one has a card and no frame. */
export const provideFrames = (frames: () => readonly Frame[]): void => {
  framesNow = frames
}

/** The innermost group in whose frame a place lies: what is put there joins it. */
export const groupAt = (place: Point): string | undefined =>
  framesNow().findLast(({ box, card }) => card === undefined && holds(box, place))?.id
