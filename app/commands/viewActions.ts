import { hasTrunks, trunksExtra } from '../../model/graph/trunks'
import type { Model } from '../../model/schema/model'
import { perform } from '../edits/perform'
import { useDocument } from '../store/document'
import { zoomBy, zoomTo, zoomToFit, zoomToSelection } from '../canvas/cameraMoves'
import { toggleInspector } from '../store/inspectorShown'
import { setTool, useTool } from '../store/tool'
import { PERSPECTIVE_TITLES } from '../../model/formats/sheet/words'
import { DRAWN_PERSPECTIVES } from '../../model/picture/perspectiveOf'
import {
  MAP_FROM,
  PERSPECTIVES,
  setPreference,
  usePreferences,
  type Grouping,
  type PreferencesState,
  type ThemeChoice,
} from '../store/preferences'
import { useSelection } from '../store/selection'
import type { Action } from './action'

const toggle = (key: 'paletteOpen' | 'findingsOpen' | 'legendOpen' | 'panelOpen'): void => {
  const change: Partial<PreferencesState> = { [key]: !usePreferences.getState()[key] }
  setPreference(change)
}

const THEMES: readonly (readonly [ThemeChoice, string])[] = [
  ['light', 'Light theme'],
  ['dark', 'Dark theme'],
  ['system', 'Theme of the system'],
]

const GROUPINGS: readonly (readonly [Grouping, string])[] = [
  ['severity', 'Findings by severity'],
  ['element', 'Findings by element'],
  ['rule', 'Findings by rule'],
]

const TIMES: readonly (readonly [PreferencesState['coupling'], string])[] = [
  ['design', 'Coupling at design time'],
  ['runtime', 'Coupling at run time'],
]

const model = (): Model => useDocument.getState().model

const trunks = (on: boolean): Action => ({
  id: on ? 'trunks-on' : 'trunks-off',
  title: on ? 'Draw fan-outs as trunks' : 'Draw fan-outs edge by edge',
  group: 'View',
  keys: ['Shift+T'],
  changes: true,
  applies: () => hasTrunks(model()) !== on,
  run: () =>
    void perform({
      command: { type: 'setModel', patch: { extra: trunksExtra(model(), on) } },
      label: on ? 'Draw fan-outs as trunks' : 'Draw fan-outs edge by edge',
    }),
})

/** How the drawing is looked at. */
export const viewActions: readonly Action[] = [
  { id: 'zoom-to-fit', title: 'Zoom to fit', group: 'View', keys: ['F'], run: zoomToFit },
  {
    id: 'zoom-to-selection',
    title: 'Zoom to selection',
    group: 'View',
    keys: ['Shift+F'],
    applies: () => useSelection.getState().selected.size > 0,
    run: zoomToSelection,
  },
  { id: 'zoom-in', title: 'Zoom in', group: 'View', keys: ['+', '=', 'Mod++', 'Mod+='], run: () => zoomBy(1.25) },
  { id: 'zoom-out', title: 'Zoom out', group: 'View', keys: ['-', 'Mod+-'], run: () => zoomBy(0.8) },
  { id: 'zoom-100', title: 'Zoom to 100 %', group: 'View', keys: ['0'], run: () => zoomTo(() => 1) },
  {
    id: 'hand',
    title: 'Hand tool: move the canvas',
    group: 'View',
    keys: ['H'],
    applies: () => useTool.getState().tool !== 'hand',
    run: () => setTool('hand'),
  },
  {
    id: 'select',
    title: 'Selection tool',
    group: 'View',
    keys: ['V'],
    applies: () => useTool.getState().tool !== 'select',
    run: () => setTool('select'),
  },
  {
    id: 'toggle-inspector',
    title: 'Show or hide the inspector',
    group: 'View',
    keys: ['Mod+.'],
    anywhere: true,
    run: toggleInspector,
  },
  {
    id: 'toggle-palette',
    title: 'Show or hide the palette',
    group: 'View',
    keys: ['Mod+,'],
    anywhere: true,
    run: () => toggle('paletteOpen'),
  },
  {
    id: 'toggle-findings',
    title: 'Show or hide the findings',
    group: 'View',
    keys: ['Mod+J'],
    anywhere: true,
    run: () => toggle('findingsOpen'),
  },
  { id: 'toggle-legend', title: 'Show or hide the legend', group: 'View', keys: ['L'], run: () => toggle('legendOpen') },
  { id: 'toggle-panel', title: 'Show or hide what the perspective says', group: 'View', run: () => toggle('panelOpen') },
  {
    id: 'toggle-map',
    title: 'Show or hide the map',
    group: 'View',
    keys: ['M'],
    run: () => setPreference({ mapOpen: !(usePreferences.getState().mapOpen ?? model().nodes.length > MAP_FROM) }),
  },
  ...GROUPINGS.map(([grouping, title]): Action => ({
    id: `findings-by-${grouping}`,
    title,
    group: 'View',
    applies: () => usePreferences.getState().findingsGrouping !== grouping,
    run: () => setPreference({ findingsGrouping: grouping, findingsOpen: true }),
  })),
  ...TIMES.map(([coupling, title]): Action => ({
    id: `coupling-${coupling}`,
    title,
    group: 'Perspective',
    run: () => setPreference({ perspective: 'coupling', coupling }),
  })),
  trunks(true),
  trunks(false),
  ...THEMES.map(([theme, title]): Action => ({ id: `theme-${theme}`, title, group: 'View', run: () => setPreference({ theme }) })),
  ...PERSPECTIVES.map((perspective, i): Action => ({
    id: `perspective-${perspective}`,
    title: PERSPECTIVE_TITLES[perspective],
    group: 'Perspective',
    keys: [`Shift+${i + 1}`],
    applies: () => DRAWN_PERSPECTIVES.includes(perspective),
    run: () => setPreference({ perspective }),
  })),
]
