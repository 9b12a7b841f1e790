import type { Finding } from '../../rules/finding'
import type { Issue, Severity, Waiver } from '../../schema/model'

/** Counted from 1, columns in UTF-16 code units; the end is exclusive. */
export type Region = { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number }

/** What a finding is about, for people and for tools. */
export type Element = {
  /** node, edge, boundary, channel, cycle, pair, workflow, rule. */
  readonly kind: string
  /** As a person would say it: “call from “Web” to “Orders””. */
  readonly label: string
}

export type ReportedFinding = {
  readonly finding: Finding
  readonly element: Element
  readonly pointer: string
  readonly region?: Region
  /** The waiver that holds, where the finding is waived. */
  readonly waiver?: Waiver
  /** Where to read more of the rule. */
  readonly url: string
  /** A run that shows it, step by step. */
  readonly run?: readonly string[]
}

export type ReportedIssue = Issue & { readonly region?: Region }

/** One file: its findings, or why there are none. */
export type FileReport = {
  readonly name: string
  readonly uri: string
  readonly issues: readonly ReportedIssue[]
  readonly findings: readonly ReportedFinding[]
  /** What was not tried, where failures were explored and the search ended early. */
  readonly notes?: readonly string[]
}

export type Report = { readonly version: string; readonly files: readonly FileReport[]; readonly maxWarnings?: number }

export type Counts = Readonly<Record<Severity | 'waived' | 'broken', number>>

/** Findings by severity, those that are waived apart, and files that could not be checked. */
export const countsOf = (files: readonly FileReport[]): Counts => {
  const counts = { error: 0, warning: 0, info: 0, waived: 0, broken: 0 }
  for (const { findings, issues } of files) {
    if (issues.length > 0) counts.broken++
    for (const { finding } of findings) counts[finding.waived ? 'waived' : finding.severity]++
  }
  return counts
}

export const hasTooManyWarnings = ({ files, maxWarnings }: Report): boolean =>
  maxWarnings !== undefined && countsOf(files).warning > maxWarnings

export const statusOf = (report: Report): 0 | 1 | 2 => {
  const { broken, error } = countsOf(report.files)
  if (broken > 0) return 2
  return error > 0 || hasTooManyWarnings(report) ? 1 : 0
}
