import type { RedrawStyle } from '../../model/redraw/redrawWorkflow'
import { focusOn } from '../canvas/keyboard/moveFocus'
import { readingOrder } from '../canvas/keyboard/readingOrder'
import { selectedIds } from '../edits/selected'
import { useScene } from '../canvas/scene'
import { useDocument } from '../store/document'
import { showInspector } from '../store/inspectorShown'
import { setPreference } from '../store/preferences'
import { seeRedrawn } from '../store/redrawing'
import { idOf, useSelection } from '../store/selection'
import { visit } from '../store/subjects'
import type { Action } from './action'
import { findInInspector, onceDrawn } from './inInspector'

type Part = 'canvas' | 'inspector' | 'findings'

const PARTS: readonly Part[] = ['canvas', 'inspector', 'findings']

const SELECTORS: Readonly<Record<Part, string>> = { canvas: '.canvas', inspector: '.inspector', findings: '.findings' }

/** What takes the focus in a part that is entered, the first that there is: a field, the row that the tab key reaches. */
const FIRST: Readonly<Record<Exclude<Part, 'canvas'>, readonly string[]>> = {
  inspector: ['[aria-label$=" traits"] :is(input, select, button):not(:disabled)', 'button:not(:disabled)'],
  findings: ['[data-row][tabindex="0"]', 'button'],
}

/** The one that is selected, else where reading begins. */
const focusCanvas = (root: Element): void => {
  const { selected } = useSelection.getState()
  const { scene } = useScene.getState()
  const [first] = [...selected, ...readingOrder(scene)]
  if (first === undefined || !focusOn(root, first)) root.querySelector<HTMLElement>('.canvas-start')?.focus()
}

const enter = (part: Part): boolean => {
  const element = document.querySelector<HTMLElement>(SELECTORS[part])
  if (element === null) return false
  if (part === 'canvas') focusCanvas(element)
  else (FIRST[part].map((selector) => element.querySelector<HTMLElement>(selector)).find((found) => found !== null) ?? element).focus()
  return true
}

/** Opens a part of the page where it is closed, and gives it the focus. */
const goTo = (part: Part): void => {
  if (part === 'inspector') showInspector()
  if (part === 'findings') setPreference({ findingsOpen: true })
  onceDrawn(() => enter(part))
}

const REPAIR = '.repair > button'
const WORKFLOW_NAME = '.name-workflow input'

const selectsEdges = (): boolean => selectedIds().edges.size > 0
const selectsOneNode = (): boolean => selectedIds().nodes.size === 1 && selectedIds().edges.size === 0
/** The selected workflow, or the first that holds all of the selected edges. */
const workflowHere = (): string | undefined => {
  const { graph, traits, coordination } = useDocument.getState().analysis
  const { selected } = useSelection.getState()
  const [only] = selected
  if (selected.size === 1 && only?.startsWith('workflow:') === true) return only
  const edges = [...selectedIds().edges].map((id) => graph.edgeAt.get(id) ?? -1).filter((e) => traits.edges[e]?.coordination === true)
  const found = coordination.workflows.find((workflow) => edges.every((edge) => workflow.edges.includes(edge)))
  return edges.length === 0 || found === undefined ? undefined : `workflow:${found.id}`
}

const redraw = (style: RedrawStyle): Action => ({
  id: `redraw-${style}`,
  title: `Compare the workflow with ${style}`,
  group: 'Edit',
  applies: () => workflowHere() !== undefined,
  run: () => {
    const workflow = workflowHere()
    if (workflow === undefined) return
    visit(workflow)
    seeRedrawn(idOf(workflow, 'workflow') ?? '', style)
  },
})

const selectsUnreliable = (): boolean => {
  const { graph, verdict } = useDocument.getState().analysis
  const [id = ''] = selectedIds().nodes
  const found = verdict[graph.nodeAt.get(id) ?? -1] ?? null
  return selectsOneNode() && found !== null && found !== 'reliable'
}

const goOn = (step: 1 | -1): void => {
  const there = PARTS.filter((part) => document.querySelector(SELECTORS[part]) !== null)
  const at = there.findIndex((part) => document.activeElement?.closest(SELECTORS[part]) !== null)
  const next = there[(at + step + there.length) % there.length]
  if (next !== undefined) enter(next)
}

/** From one part of the page to another without a mouse. */
export const partActions: readonly Action[] = [
  { id: 'go-to-inspector', title: 'Go to the inspector', group: 'View', keys: ['I'], run: () => goTo('inspector') },
  { id: 'go-to-findings', title: 'Go to the findings', group: 'View', keys: ['N'], run: () => goTo('findings') },
  { id: 'go-to-canvas', title: 'Go to the drawing', group: 'View', run: () => goTo('canvas') },
  { id: 'next-part', title: 'Go to the next part of the page', group: 'View', keys: ['F6'], anywhere: true, run: () => goOn(1) },
  {
    id: 'previous-part',
    title: 'Go to the previous part of the page',
    group: 'View',
    keys: ['Shift+F6'],
    anywhere: true,
    run: () => goOn(-1),
  },
  {
    id: 'name-workflow',
    title: 'Name the selected edges as a workflow',
    group: 'Edit',
    changes: true,
    applies: selectsEdges,
    run: () => findInInspector(WORKFLOW_NAME),
  },
  {
    id: 'name-workflow-downstream',
    title: 'Name everything downstream of here as a workflow',
    group: 'Edit',
    changes: true,
    applies: selectsOneNode,
    run: () => findInInspector(WORKFLOW_NAME),
  },
  redraw('orchestration'),
  redraw('choreography'),
  { id: 'repair', title: 'What would make it reliable?', group: 'Edit', applies: selectsUnreliable, run: () => findInInspector(REPAIR) },
]
