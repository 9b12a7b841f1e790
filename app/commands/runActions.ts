import { useDocument } from '../store/document'
import { workingAmong } from '../store/failing'
import { askForFailure, closeRun, failNext, goToRunStep, isFree, playFreely, resetRun, setRunPlaying, takeOver, useRun } from '../store/run'
import { idOf, useSelection } from '../store/selection'
import { announce } from '../ui/announce'
import type { Action } from './action'

const selectedNodes = (): readonly string[] => [...useSelection.getState().selected].flatMap((subject) => idOf(subject, 'node') ?? [])
const selectedWorkers = (): readonly string[] => workingAmong(useSelection.getState().selected, useDocument.getState().analysis)

const isRunning = (): boolean => useRun.getState().run !== null
const step = (by: number) => (): void => goToRunStep(useRun.getState().at + by)

/** Runs on the canvas. */
export const runActions: readonly Action[] = [
  {
    id: 'play-failure',
    title: 'Play how what is selected fails',
    group: 'Perspective',
    keys: ['Shift+P'],
    applies: () => selectedWorkers().length > 0,
    run: () => askForFailure(selectedWorkers()),
  },
  {
    id: 'start-run',
    title: 'Start a run here',
    group: 'Perspective',
    applies: () => selectedNodes().length === 1,
    run: () => selectedNodes().forEach(playFreely),
  },
  {
    id: 'run-play',
    title: 'Play or pause the run',
    group: 'Perspective',
    applies: isRunning,
    run: () => setRunPlaying(!useRun.getState().playing),
  },
  { id: 'run-next', title: 'One step on in the run', group: 'Perspective', applies: isRunning, run: step(1) },
  { id: 'run-previous', title: 'One step back in the run', group: 'Perspective', applies: isRunning, run: step(-1) },
  {
    id: 'run-fail',
    title: 'Let fail what can fail next in the run',
    group: 'Perspective',
    keys: ['X'],
    applies: () => isFree(useRun.getState()),
    run: () => {
      if (!failNext()) announce('Nothing can fail any more in this run.')
    },
  },
  {
    id: 'run-take-over',
    title: 'Play on by hand',
    group: 'Perspective',
    applies: () => isRunning() && !isFree(useRun.getState()),
    run: takeOver,
  },
  {
    id: 'run-reset',
    title: 'Start the run over, without faults',
    group: 'Perspective',
    applies: () => isFree(useRun.getState()),
    run: resetRun,
  },
  { id: 'run-close', title: 'Close the run', group: 'Perspective', applies: isRunning, run: closeRun },
]
