import type { Point } from '../../../model/picture/box'
import { toCanvas, useCamera } from '../camera'
import { cancelConnecting, continueConnecting, endConnecting, isConnecting } from '../connect/connecting'
import { panNearBorder } from './autoPan'
import type { Held } from './drag'
import { cancelGesture, continueGesture, endGesture, useGesture } from './gesture'

/** Whether a press has become more than a click: a gesture, or an edge that is drawn. */
export const isUnderWay = (): boolean => useGesture.getState().gesture !== undefined || isConnecting()

const continueConnectingAt = (at: Point): void => continueConnecting(toCanvas(useCamera.getState(), at))

export const endUnderWay = (at: Point, held: Held): void => {
  if (isConnecting()) {
    continueConnectingAt(at)
    endConnecting()
  } else endGesture(at, held)
}

export const cancelUnderWay = (): void => {
  cancelGesture()
  cancelConnecting()
}

/** Carries on with what is under way once a frame, also where the pointer rests near the border and the canvas moves below it. */
export const carrying = () => {
  let latest: Point | undefined
  let held: Held = { free: false, copy: false }
  let frame: number | undefined
  const carryOn = (): void => {
    frame = undefined
    if (latest === undefined || !isUnderWay()) return
    if (panNearBorder(latest)) schedule()
    if (isConnecting()) continueConnectingAt(latest)
    else continueGesture(latest, held)
  }
  const schedule = (): void => {
    frame ??= requestAnimationFrame(carryOn)
  }
  return {
    move: (at: Point, keys: Held): void => {
      latest = at
      held = keys
      schedule()
    },
    hold: (keys: Held): void => {
      held = keys
      schedule()
    },
    stop: (): void => {
      if (frame !== undefined) cancelAnimationFrame(frame)
      frame = undefined
    },
  }
}
