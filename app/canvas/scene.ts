import { create } from 'zustand'
import { perspectiveOf } from '../../model/picture/perspectiveOf'
import { sceneOf, type Scene } from '../../model/picture/scene'
import type { Position } from '../../model/schema/model'
import { useDocument } from '../store/document'
import { usePreferences } from '../store/preferences'

type SceneState = {
  readonly scene: Scene
  /** Where nodes are while they are dragged or carried somewhere, by id; the model knows nothing of it yet. */
  readonly moved: ReadonlyMap<string, Position>
}

const NOTHING: ReadonlyMap<string, Position> = new Map()

const drawn = (moved: ReadonlyMap<string, Position>, previous?: Scene): SceneState => {
  const { analysis, model } = useDocument.getState()
  return { moved, scene: sceneOf(analysis, perspectiveOf(usePreferences.getState().perspective), { model, moved, previous }) }
}

/** What is drawn of the open document. Objects in it stay the same as long as what they show does. */
export const useScene = create<SceneState>(() => drawn(NOTHING))

const redraw = (moved: ReadonlyMap<string, Position>): void => useScene.setState(drawn(moved, useScene.getState().scene))

useDocument.subscribe((now, before) => {
  if (now.model !== before.model || now.analysis !== before.analysis) redraw(now.id === before.id ? useScene.getState().moved : NOTHING)
})
usePreferences.subscribe((now, before) => {
  if (now.perspective !== before.perspective) redraw(useScene.getState().moved)
})

/** Shows nodes somewhere else for now. */
export const showAt = (moved: ReadonlyMap<string, Position>): void => redraw(moved)

/** Shows every node where the model says. */
export const showInPlace = (): void => {
  if (useScene.getState().moved !== NOTHING) redraw(NOTHING)
}

/** Ends a drag by writing the positions, so that nothing jumps in between. */
export const dropAt = (write: () => void): void => {
  useScene.setState({ moved: NOTHING })
  write()
  redraw(NOTHING)
}
