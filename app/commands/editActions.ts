import { revealSelection } from '../canvas/cameraMoves'
import { align, distribute, nudge, type Side } from '../edits/arranging'
import { copyText, duplicate, isEmpty, paste, removeAll } from '../edits/clipboard'
import type { Edit, Refused } from '../edits/edit'
import { groupAt } from '../edits/frames'
import { perform } from '../edits/perform'
import { selectedContents, selectedIds, type SelectedIds } from '../edits/selected'
import { listed } from '../../model/analysis/words'
import { count } from '../../model/schema/count'
import { parseModelText } from '../../model/formats/json/parseModelText'
import { printModel } from '../../model/formats/json/printModel'
import type { Model } from '../../model/schema/model'
import { positioned } from '../layout/positioned'
import { useDocument, VIEW_ONLY } from '../store/document'
import { startRenaming } from '../store/renaming'
import { edgeSubject, groupSubject, nodeSubject, select, useSelection } from '../store/selection'
import { redoStep, undoStep } from '../store/steps'
import { announce } from '../ui/announce'
import { showToast } from '../ui/toast'
import type { Point } from '../../model/picture/box'
import type { Action } from './action'

const model = (): Model => useDocument.getState().model
const hasNodes =
  (least = 1) =>
  () =>
    selectedContents().nodes.size >= least
const hasSomething = (): boolean => {
  const { nodes, edges, groups } = selectedIds()
  return nodes.size + edges.size + groups.size > 0
}

const edit = (make: (model: Model, selected: SelectedIds) => Edit | Refused, merge?: string) => (): void =>
  void perform(make(model(), selectedContents()), merge)

const selectAll = (): void => {
  const { nodes, edges, groups = [] } = model()
  select(...nodes.map(({ id }) => nodeSubject(id)), ...edges.map(({ id }) => edgeSubject(id)), ...groups.map(({ id }) => groupSubject(id)))
  announce(`${count(nodes.length, 'node')} and ${count(edges.length, 'edge')} selected.`)
}

const selectSameKind = (): void => {
  const { nodes, edges } = selectedIds()
  const { nodes: allNodes, edges: allEdges } = model()
  const nodeKinds = new Set(allNodes.filter(({ id }) => nodes.has(id)).map(({ kind }) => kind))
  const edgeKinds = new Set(allEdges.filter(({ id }) => edges.has(id)).map(({ kind }) => kind))
  select(
    ...allNodes.filter(({ kind }) => nodeKinds.has(kind)).map(({ id }) => nodeSubject(id)),
    ...allEdges.filter(({ kind }) => edgeKinds.has(kind)).map(({ id }) => edgeSubject(id)),
  )
}

const textOfSelection = (): string => {
  const { nodes, groups } = selectedContents()
  return copyText(model(), nodes, groups)
}

const refusedByBrowser = (): void =>
  showToast({ sentence: 'The browser does not allow access to the clipboard here; use the keys instead.' })

const copy = (): void => {
  void navigator.clipboard
    .writeText(textOfSelection())
    .then(() => announce(`${count(selectedContents().nodes.size, 'node')} copied.`), refusedByBrowser)
}

const cut = (): void => {
  const { nodes, edges, groups } = selectedContents()
  void navigator.clipboard
    .writeText(textOfSelection())
    .then(() => void perform(removeAll(model(), { nodes: [...nodes], edges: [...edges], groups: [...groups] })), refusedByBrowser)
}

/** What a whole model says besides nodes, edges and groups, which is not mixed with what the drawing says. */
const leftBehind = ({ workflows = [], contracts = [], waivers = [], settings }: Model): readonly string[] => [
  ...(workflows.length > 0 ? [count(workflows.length, 'workflow')] : []),
  ...(contracts.length > 0 ? [count(contracts.length, 'contract')] : []),
  ...(waivers.length > 0 ? [count(waivers.length, 'waiver')] : []),
  ...(Object.keys(settings?.rules ?? {}).length > 0 ? ['its rule settings'] : []),
]

/** What does not fit where the pointer is comes to stand beside it: it is shown. */
const putDown = (pasted: Edit | Refused, left: readonly string[]): void => {
  if (!perform(pasted)) return
  revealSelection()
  if (left.length > 0) showToast({ sentence: `Not pasted along: ${listed(left)}. Open it as a file to have them.` })
}

const couldNotBePlaced = (): void => showToast({ sentence: 'The pasted model could not be laid out; nothing was changed.' })

/** Pastes text around a point, laid out where it has no places. */
export const pasteText = (text: string, centre: Point): void => {
  const parsed = parseModelText(text)
  const isModel = parsed.ok || text.includes('coordinated-progress')
  if (!isModel) return showToast({ sentence: 'The clipboard holds no model, so there is nothing to paste here.', refusal: true })
  const left = parsed.ok && !isEmpty(model()) ? leftBehind(parsed.value) : []
  if (parsed.ok && parsed.value.nodes.some(({ position }) => position === undefined)) {
    void positioned(parsed.value).then(
      (placed) => putDown(paste(model(), printModel(placed), centre, groupAt(centre)), left),
      couldNotBePlaced,
    )
    return
  }
  putDown(paste(model(), text, centre, groupAt(centre)), left)
}

const SIDES: readonly (readonly [Side, string])[] = [
  ['left', 'Align left edges'],
  ['centre', 'Align centres'],
  ['right', 'Align right edges'],
  ['top', 'Align top edges'],
  ['middle', 'Align middles'],
  ['bottom', 'Align bottom edges'],
]

const NUDGES = [
  ['ArrowLeft', 'left', { x: -1, y: 0 }],
  ['ArrowRight', 'right', { x: 1, y: 0 }],
  ['ArrowUp', 'up', { x: 0, y: -1 }],
  ['ArrowDown', 'down', { x: 0, y: 1 }],
] as const

const nudges: readonly Action[] = NUDGES.flatMap(([key, word, { x, y }]) =>
  (
    [
      ['Shift', 20, ''],
      ['Alt', 1, ' a little'],
    ] as const
  ).map(([modifier, step, suffix]): Action => ({
    id: `nudge-${word}-${step}`,
    title: `Move ${word}${suffix}`,
    group: 'Arrange',
    changes: true,
    keys: [`${modifier}+${key}`],
    applies: hasNodes(),
    run: edit((current, { nodes }) => nudge(current, nodes, { x: x * step, y: y * step }), `nudge ${word}`),
  })),
)

/** What can be done with what is selected. `centre` is where pasted things go. */
export const editActions = (centre: () => Point): readonly Action[] => [
  { id: 'undo', title: 'Undo', group: 'Edit', changes: true, keys: ['Mod+Z'], anywhere: 'steps', run: undoStep },
  { id: 'redo', title: 'Redo', group: 'Edit', changes: true, keys: ['Mod+Shift+Z', 'Mod+Y'], anywhere: 'steps', run: redoStep },
  { id: 'select-all', title: 'Select all', group: 'Edit', keys: ['Mod+A'], run: selectAll },
  {
    id: 'select-same-kind',
    title: 'Select all of the same kind',
    group: 'Edit',
    keys: ['Mod+Shift+A'],
    applies: hasSomething,
    run: selectSameKind,
  },
  { id: 'copy', title: 'Copy', group: 'Edit', keys: ['Mod+C'], native: true, applies: hasNodes(), run: copy },
  { id: 'cut', title: 'Cut', group: 'Edit', changes: true, keys: ['Mod+X'], native: true, applies: hasNodes(), run: cut },
  {
    id: 'paste',
    title: 'Paste',
    group: 'Edit',
    changes: true,
    keys: ['Mod+V'],
    native: true,
    run: () => void navigator.clipboard.readText().then((text) => pasteText(text, centre()), refusedByBrowser),
  },
  {
    id: 'duplicate',
    title: 'Duplicate',
    group: 'Edit',
    changes: true,
    keys: ['Mod+D'],
    applies: hasNodes(),
    run: edit((current, { nodes, groups }) => duplicate(current, nodes, groups)),
  },
  {
    id: 'rename',
    title: 'Rename',
    group: 'Edit',
    changes: true,
    keys: ['F2'],
    applies: () => useSelection.getState().selected.size === 1,
    run: () => {
      const [subject] = useSelection.getState().selected
      if (useDocument.getState().readOnly) return showToast({ sentence: VIEW_ONLY })
      if (subject !== undefined) startRenaming(subject)
    },
  },
  {
    id: 'delete',
    title: 'Delete',
    group: 'Edit',
    changes: true,
    keys: ['Delete', 'Backspace'],
    applies: hasSomething,
    run: edit((current, { nodes, edges, groups }) => removeAll(current, { nodes: [...nodes], edges: [...edges], groups: [...groups] })),
  },
  ...SIDES.map(([side, title]): Action => ({
    id: `align-${side}`,
    title,
    group: 'Arrange',
    changes: true,
    applies: hasNodes(2),
    run: edit((current, { nodes }) => align(current, nodes, side)),
  })),
  ...(['horizontally', 'vertically'] as const).map((axis): Action => ({
    id: `distribute-${axis}`,
    title: `Distribute ${axis}`,
    group: 'Arrange',
    changes: true,
    applies: hasNodes(3),
    run: edit((current, { nodes }) => distribute(current, nodes, axis)),
  })),
  ...nudges,
]

/** The selection as text, for the clipboard events of the browser; undefined where nothing can be copied. */
export const selectionAsText = (): string | undefined => (selectedContents().nodes.size === 0 ? undefined : textOfSelection())

/** An edge alone cannot be pasted anywhere. */
export const sayWhatCopies = (): void => {
  if (selectedIds().edges.size > 0)
    showToast({ sentence: 'Select nodes or groups to copy; the edges between them come along.', refusal: true })
}

export const deleteSelection = (): void => {
  const { nodes, edges, groups } = selectedContents()
  perform(removeAll(model(), { nodes: [...nodes], edges: [...edges], groups: [...groups] }))
}
