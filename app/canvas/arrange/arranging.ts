import { create } from 'zustand'
import type { Direction } from '../../../model/layout/elkGraph'
import type { Model, Position } from '../../../model/schema/model'
import { pinnedNodes } from '../../edits/pinning'
import { perform } from '../../edits/perform'
import { selectedContents } from '../../edits/selected'
import { count } from '../../../model/schema/count'
import { layOut } from '../../layout/layOut'
import { useDocument, VIEW_ONLY } from '../../store/document'
import { takeVersion } from '../../store/library/versions'
import { showToast } from '../../ui/toast'
import { zoomToFit } from '../cameraMoves'
import { gliding } from './glide'

/** What is arranged: all but pinned nodes, the selected ones but for those pinned, or really all, which takes the pins away. */
export type ArrangeScope = 'all' | 'selection' | 'pinned-too'

type State = {
  /** How many nodes are being arranged, once it takes long enough to say so. */
  readonly waitingFor: number | undefined
}

export const useArranging = create<State>(() => ({ waitingFor: undefined }))

const SAY_SO_AFTER = 300

let underWay: AbortController | undefined

/** Ends an arrangement under way, and with it the worker; says whether there was one. */
export const cancelArranging = (): boolean => {
  if (underWay === undefined) return false
  underWay.abort()
  return true
}

const nodesIn = (model: Model, scope: ArrangeScope): ReadonlySet<string> => {
  const wanted = scope === 'selection' ? selectedContents().nodes : new Set(model.nodes.map(({ id }) => id))
  const pinned = scope === 'pinned-too' ? new Set<string>() : pinnedNodes(model)
  return new Set([...wanted].filter((id) => !pinned.has(id)))
}

const sayNothingToDo = (model: Model, scope: ArrangeScope, direction: Direction): void => {
  if (pinnedNodes(model).size === 0) showToast({ sentence: 'There is nothing to arrange.' })
  else
    showToast({
      sentence:
        scope === 'selection'
          ? 'What is selected was moved by hand and is pinned.'
          : 'Every node was moved by hand and is pinned, so all of them stay.',
      action: { title: 'Arrange everything', run: () => void arrangeNodes('pinned-too', direction) },
    })
}

/** New places; undefined where it was cancelled, or the drawing changed meanwhile. */
const newPlaces = async (
  model: Model,
  scope: ArrangeScope,
  direction: Direction,
  nodes: ReadonlySet<string>,
): Promise<Readonly<Record<string, Position>> | undefined> => {
  cancelArranging()
  const controller = new AbortController()
  underWay = controller
  const patience = setTimeout(() => useArranging.setState({ waitingFor: nodes.size }), SAY_SO_AFTER)
  const stopListening = useDocument.subscribe((now) => {
    if (now.model !== model) controller.abort()
  })
  try {
    const only = scope === 'selection' ? { only: nodes } : {}
    const pinned = scope === 'pinned-too' ? {} : { pinned: pinnedNodes(model) }
    return await layOut(model, { direction, ...only, ...pinned, signal: controller.signal })
  } catch (error) {
    if (!controller.signal.aborted) throw error
    return undefined
  } finally {
    clearTimeout(patience)
    stopListening()
    if (underWay === controller) {
      underWay = undefined
      useArranging.setState({ waitingFor: undefined })
    }
  }
}

const areThere = ({ nodes }: Model, places: Readonly<Record<string, Position>>): boolean =>
  nodes.every(({ id, position }) => {
    const place = places[id]
    return place === undefined || (position?.x === place.x && position.y === place.y)
  })

const labelOf = (scope: ArrangeScope, nodes: number): string =>
  scope === 'selection' ? `Arrange ${count(nodes, 'node')}` : 'Arrange everything'

/** Lays nodes out anew as one step. They glide to their new places; the whole is brought into view, a selection stays where it is. */
export const arrangeNodes = async (scope: ArrangeScope, direction: Direction): Promise<void> => {
  const { id, model, readOnly } = useDocument.getState()
  const nodes = nodesIn(model, scope)
  if (readOnly) return showToast({ sentence: VIEW_ONLY })
  if (nodes.size === 0) return sayNothingToDo(model, scope, direction)
  let places: Readonly<Record<string, Position>> | undefined
  try {
    places = await newPlaces(model, scope, direction, nodes)
  } catch {
    return showToast({ sentence: 'The drawing could not be arranged; nothing was changed.' })
  }
  // Where another has taken its place, that one has the word.
  if (places === undefined)
    return underWay === undefined ? showToast({ sentence: 'Arranging was given up; nothing was moved.' }) : undefined
  if (scope !== 'pinned-too' && areThere(model, places)) return showToast({ sentence: 'Everything stands where it would be put already.' })
  const label = labelOf(scope, nodes.size)
  if (scope !== 'selection') void takeVersion(id, model, `Before “${label}”`).catch(() => undefined)
  gliding(() => {
    const done = perform({ command: { type: 'move', nodes: places, ...(scope === 'pinned-too' ? { pinned: false } : {}) }, label })
    if (done && scope !== 'selection') zoomToFit()
    return done
  })
}
