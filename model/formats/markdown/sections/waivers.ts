import type { Waiver } from '../../../schema/model'
import { elementName } from '../../elementNames'
import type { Report, Section } from '../report'
import { mdCode, mdTable, mdText } from '../markdownText'

const stateOf = ({ rule, subject, expires }: Waiver, { findings, options }: Report): string => {
  const finding = findings.find((one) => one.rule === rule && one.subject === subject)
  if (finding === undefined) return 'no longer needed'
  return expires !== undefined && expires < options.today ? 'expired' : 'holds'
}

/** What was accepted, by whom and until when. */
export const waiversSection: Section = (report) => {
  const { analysis, heading } = report
  const waivers = analysis.graph.model.waivers ?? []
  if (waivers.length === 0) return []
  const rows = waivers.map((waiver) => [
    mdCode(waiver.rule),
    mdText(elementName(waiver.subject, analysis)),
    mdText(waiver.reason),
    mdText(waiver.owner ?? ''),
    waiver.expires ?? '',
    stateOf(waiver, report),
  ])
  return [heading(1, 'Waivers'), mdTable(['Rule', 'Element', 'Reason', 'Owner', 'Until', 'State'], rows).join('\n')]
}
