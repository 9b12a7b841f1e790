import type { Verdict } from '../../../analysis/cover'
import { VERDICT_MARKS } from '../../../picture/verdictMark'
import { count } from '../../../schema/count'
import type { Severity } from '../../../schema/model'
import { VERDICT_SIGN } from '../../outline/palette'
import type { Section } from '../report'
import { mdDescription, mdTable, mdText } from '../markdownText'

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
]

const listed = (parts: readonly string[]): string => (parts.length === 0 ? 'nothing' : parts.join(', '))

const verdictTable = (verdicts: readonly (Verdict | null)[]): readonly string[] => {
  const rows = (Object.keys(VERDICT_MARKS) as Verdict[]).flatMap((verdict) => {
    const nodes = verdicts.filter((one) => one === verdict).length
    const { title, words } = VERDICT_MARKS[verdict]
    return nodes === 0 ? [] : [[`${VERDICT_SIGN[verdict]} ${title}`, String(nodes), words]]
  })
  return rows.length === 0 ? [] : [mdTable(['Verdict', 'Nodes', 'What it means'], rows).join('\n')]
}

/** What it is, how large, and how it stands. */
export const summarySection: Section = ({ analysis, findings, heading }) => {
  const { graph, boundaries, verdict } = analysis
  const { name = '', description = '', nodes, edges } = graph.model
  const open = findings.filter(({ waived }) => !waived)
  const found = SEVERITIES.flatMap(([severity, word]) => {
    const many = open.filter((finding) => finding.severity === severity).length
    return many === 0 ? [] : [count(many, word)]
  })
  const waived = findings.length - open.length
  const size = `${count(nodes.length, 'node')}, ${count(edges.length, 'edge')}, ${count(boundaries.list.length, 'responsibility boundary', 'responsibility boundaries')}.`
  return [
    heading(0, mdText(name) || 'Coordinated progress'),
    ...(description.trim() === '' ? [] : [mdDescription(description)]),
    `${size} Found: ${listed(found)}${waived === 0 ? '' : ` (and ${waived} waived)`}.`,
    ...verdictTable(verdict),
  ]
}
