import { create } from 'zustand'
import { sceneOf, type Scene, type SceneOptions } from '../../model/picture/scene'
import type { Position } from '../../model/schema/model'
import { provideFrames } from '../edits/frames'
import { useDocument } from '../store/document'
import { chosenPerspective, onPerspective } from '../store/perspective'

type SceneState = {
  readonly scene: Scene
  /** Where nodes are while they are dragged or carried somewhere, by id; the model knows nothing of it yet. */
  readonly moved: ReadonlyMap<string, Position>
  /** The last scene in which nothing was carried: only from it can be told what a drag has disturbed. */
  readonly atRest: Scene
}

type Lying = Pick<SceneOptions, 'movedGroups' | 'homes'>

const NOTHING: ReadonlyMap<string, Position> = new Map()

const drawn = (moved: ReadonlyMap<string, Position>, previous?: Scene, lying: Lying = {}): Omit<SceneState, 'atRest'> => {
  const { analysis, model } = useDocument.getState()
  return { moved, scene: sceneOf(analysis, chosenPerspective(), { model, moved, previous, ...lying }) }
}

const resting = (previous?: Scene): SceneState => {
  const now = drawn(NOTHING, previous)
  return { ...now, atRest: now.scene }
}

/** What is drawn of the open document. Objects in it stay the same as long as what they show does. */
export const useScene = create<SceneState>(() => resting())

const settle = (): void => useScene.setState(resting(useScene.getState().atRest))

useDocument.subscribe((now, before) => {
  if (now.model !== before.model || now.analysis !== before.analysis) settle()
})
onPerspective(settle)
provideFrames(() => useScene.getState().scene.groups)

/** Shows nodes somewhere else for now, and groups as they would be if they were dropped there. */
export const carry = (moved: ReadonlyMap<string, Position>, lying: Lying = {}): void =>
  useScene.setState(drawn(moved, useScene.getState().scene, lying))

/** Shows every node where the model says. */
export const putBack = (): void => {
  if (useScene.getState().moved !== NOTHING) settle()
}
