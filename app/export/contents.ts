import { analyze } from '../../model/analysis/analyze'
import { printSheet, type SvgOptions } from '../../model/formats/svg/exportSvg'
import { partOf } from '../../model/graph/partOf'
import { runRules } from '../../model/rules/runRules'
import { useDocument } from '../store/document'
import { fetchPart } from '../ui/fetchPart'
import { chosenSheet, type Choices } from './choices'
import { formatOf } from './formats'
import { paintPng } from './png/paintPng'
import { pixelSize } from './png/strips'
import type { Steps } from './work'
import { today } from '../store/today'

const lookOf = ({ theme, background }: Choices): Pick<SvgOptions, 'theme' | 'background'> => ({ theme, background })

/** The picture as it will be, for PNG too; to be looked at, it does without the model. */
export const svgOf = (choices: Choices, embed = true): string => printSheet(chosenSheet(choices), { ...lookOf(choices), embed })

export const pngOf = async (choices: Choices, { signal, say }: Steps): Promise<Blob> => {
  await say('Drawing the picture…', 0.05)
  const sheet = chosenSheet(choices)
  const { width, height } = pixelSize(sheet, choices.scale)
  const painting = `Painting ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels…`
  await say(painting, 0.1)
  return paintPng(sheet, choices, signal, (done) => void say(painting, 0.1 + 0.9 * done).catch(() => undefined))
}

/** What is exported as text; each format’s code is fetched when it is chosen. */
export const textOf = async (choices: Choices): Promise<string> => {
  const { format, only } = choices
  const opened = useDocument.getState()
  const model = only === undefined ? opened.model : partOf(opened.model, only)
  // The analysis that is at hand may know nodes where they stood before.
  const analysis = analyze(model)
  switch (format) {
    case 'markdown': {
      const { exportReport } = await fetchPart(() => import('../../model/formats/markdown/exportReport'))
      return exportReport(analysis, runRules(analysis, { today: today() }), { today: today() })
    }
    case 'adr':
      return (await fetchPart(() => import('./decisionRecord'))).decisionRecord(analysis, choices)
    case 'mermaid':
      return (await fetchPart(() => import('../../model/formats/mermaid/exportMermaid'))).exportMermaid(analysis)
    case 'd2':
      return (await fetchPart(() => import('../../model/formats/d2/exportD2'))).exportD2(analysis)
    case 'dot':
      return (await fetchPart(() => import('../../model/formats/dot/exportDot'))).exportDot(analysis)
    case 'drawio':
      return (await fetchPart(() => import('../../model/formats/drawio/exportDrawio'))).exportDrawio(analysis)
    case 'nodes':
      return (await fetchPart(() => import('../../model/formats/csv/exportCsv'))).exportNodesCsv(analysis)
    case 'edges':
      return (await fetchPart(() => import('../../model/formats/csv/exportCsv'))).exportEdgesCsv(analysis)
    case 'findings':
      return (await fetchPart(() => import('../../model/formats/csv/exportCsv'))).exportFindingsCsv(
        only === undefined ? opened.findings : runRules(analysis, { today: today() }),
      )
    case 'json':
      return (await fetchPart(() => import('../../model/formats/json/printModel'))).printModel(model)
    case 'svg':
    case 'png':
    case 'pdf':
      return svgOf(choices)
  }
}

/** The content of the file that was chosen. Rejects with a sentence where it cannot be made. */
export const contentOf = async (choices: Choices, steps: Steps): Promise<Blob> => {
  const { type } = formatOf(choices.format)
  switch (choices.format) {
    case 'png':
      return pngOf(choices, steps)
    case 'pdf':
      await steps.say('Drawing the pages…', 0.2)
      return (await fetchPart(() => import('./printPdf'))).printPdf(chosenSheet(choices), choices, steps.signal)
    case 'svg':
      return new Blob([svgOf(choices)], { type })
    default:
      return new Blob([await textOf(choices)], { type })
  }
}
