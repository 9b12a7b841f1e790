import { sentenceCase } from '../../../analysis/explain/premise'
import { decisions, type Decision } from '../../decisions'
import { elementName } from '../../elementNames'
import type { Report, Section } from '../report'
import { mdText } from '../markdownText'

const alternative = ({ words, gains, loses }: Decision['options'][number]): string =>
  `  - Or ${words}${gains === undefined ? '.' : `: ${mdText(gains)}${loses === undefined ? '' : ` But: ${mdText(loses)}`}`}`

const adviceBlock = ({ subject, drawn, recommended, reasons, options }: Decision, { analysis }: Report): string => {
  const pick = options.find(({ isRecommended }) => isRecommended)
  const price = pick?.loses === undefined ? '' : ` Its price: ${mdText(pick.loses)}`
  const others = options.filter(({ isRecommended, isDrawn }) => !isRecommended && !isDrawn)
  return [
    `- **${mdText(sentenceCase(elementName(subject, analysis)))}** is drawn as ${drawn}; the framework would pick **${recommended}**. ${reasons.map(mdText).join(' ')}${price}`,
    ...others.map(alternative),
  ].join('\n')
}

/** Where the decision framework would pick something else than is drawn, why, and what else there is. */
export const adviceSection: Section = (report) => {
  const differing = decisions(report.analysis).filter(({ agrees }) => !agrees)
  if (differing.length === 0) return []
  return [
    report.heading(1, 'Advice'),
    'A recommendation compares what is drawn with what the decision framework would pick. It is no finding.',
    differing.map((decision) => adviceBlock(decision, report)).join('\n'),
  ]
}
