import type { Paper } from '../formats/pdf/pages'
import type { ThemeId } from '../formats/sheet/themes'
import type { PerspectiveId } from '../picture/perspective'
import type { Flag } from './args'

export type PictureFormat = 'svg' | 'png' | 'pdf'

// Stated here once more, so that help needs no code that draws; a test holds them against it.
const PERSPECTIVES: readonly PerspectiveId[] = [
  'plain',
  'reliability',
  'boundaries',
  'synchrony',
  'coupling',
  'coordination',
  'storage',
  'failure',
]
const THEMES: readonly ThemeId[] = ['light', 'dark']
const PAPERS: readonly Paper[] = ['drawing', 'a4', 'a3', 'a4-tiles', 'a3-tiles']

/** The options of a picture. */
export const PICTURE_FLAGS: readonly Flag[] = [
  { name: 'perspective', value: 'NAME', choices: PERSPECTIVES, about: `${PERSPECTIVES.join(', ')} (default: reliability)` },
  { name: 'theme', value: 'THEME', choices: THEMES, about: 'light (default) or dark' },
  { name: 'scale', value: 'N', about: 'of a PNG: 1 to 4 pixels for each of the drawing (default: 2)' },
  { name: 'paper', value: 'PAPER', choices: PAPERS, about: `of a PDF: ${PAPERS.join(', ')} (default: drawing)` },
  { name: 'no-legend', about: 'without the legend' },
  { name: 'no-findings', about: 'without the numbered findings and their key' },
  { name: 'no-boundaries', about: 'without the responsibility boundaries' },
  { name: 'no-title', about: 'without name and summary' },
  { name: 'transparent', about: 'without a background' },
  { name: 'no-model', about: 'without the model in the file; such a picture does not reopen in the tool' },
]
