import type { Paper } from '../../model/formats/pdf/pages'
import { sheetOf, type Sheet } from '../../model/formats/sheet/sheet'
import type { ThemeId } from '../../model/formats/sheet/themes'
import type { PerspectiveId } from '../../model/picture/perspective'
import { useDocument } from '../store/document'
import { toldStep, useOutage } from '../store/outage'
import { usePreferences } from '../store/preferences'
import type { FormatId } from './formats'

export type Choices = {
  readonly format: FormatId
  /** Ids of the nodes to export; all where undefined. */
  readonly only: ReadonlySet<string> | undefined
  readonly perspective: PerspectiveId
  readonly theme: ThemeId
  readonly title: boolean
  readonly legend: boolean
  readonly findings: boolean
  readonly boundaries: boolean
  readonly background: boolean
  readonly scale: number
  readonly paper: Paper
  /** What a decision record is about, as in findings; what comes first where undefined. */
  readonly decision: string | undefined
  /** The variant that a decision record compares with, by id. */
  readonly variant: string | undefined
}

let latest: Partial<Choices> = {}

/** As the drawing is looked at now, and otherwise as it was exported last. */
export const firstChoices = (): Choices => ({
  format: 'svg',
  title: true,
  legend: true,
  findings: true,
  boundaries: true,
  background: true,
  scale: 2,
  paper: 'drawing',
  decision: undefined,
  ...latest,
  variant: useDocument.getState().variants.find(({ id }) => id !== useDocument.getState().variant)?.id,
  only: undefined,
  perspective: usePreferences.getState().perspective,
  theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
})

export const rememberChoices = (choices: Choices): void => {
  latest = choices
}

/** The open document as it was chosen to be drawn: with what is down on the screen, and weighed as there. */
export const chosenSheet = (choices: Choices): Sheet => {
  const { model, analysis, findings } = useDocument.getState()
  const outage = useOutage.getState()
  const choice = { coupling: usePreferences.getState().coupling, down: outage.down, told: toldStep(outage) }
  return sheetOf(model, { ...choices, choice, analysis, findings: choices.findings ? findings : [] })
}
