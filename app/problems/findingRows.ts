import type { Finding } from '../../model/rules/finding'
import { grouped } from '../../model/schema/grouped'
import { SEVERITIES, type Severity } from '../../model/schema/model'
import type { Grouping } from '../store/preferences'

/** What the list shows: severities that are switched off are left out, and so is all that does not concern `about` or does not say the words, where those are given. */
export type FindingFilter = {
  readonly hidden: ReadonlySet<Severity>
  readonly about?: ((subject: string) => boolean) | undefined
  readonly says?: ((finding: Finding) => boolean) | undefined
  readonly group?: Grouping
}

export const keyOf = ({ rule, subject }: Finding): string => `${rule} ${subject}`

/** The gravest first, those that were waived last; within that by rule and subject, as they come. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] => {
  const ranks: Finding[][] = [...SEVERITIES, 'waived'].map(() => [])
  for (const finding of findings) ranks[finding.waived ? SEVERITIES.length : SEVERITIES.indexOf(finding.severity)]?.push(finding)
  return ranks.flat()
}

export const groupOf = ({ rule, subject, severity }: Finding, group: Grouping): string => ({ severity, element: subject, rule })[group]

/** Those of one group together, each group where its gravest finding stands. */
const together = (findings: readonly Finding[], group: Grouping): readonly Finding[] => {
  if (group === 'severity') return findings
  return [...grouped(findings, (finding) => groupOf(finding, group)).values()].flat()
}

/** Reads no message where no words are wanted: they are worded only for the rows in sight. */
export const rowsOf = (findings: readonly Finding[], { hidden, about, says, group = 'severity' }: FindingFilter): readonly Finding[] => {
  const isWanted = (finding: Finding): boolean =>
    !hidden.has(finding.severity) && about?.(finding.subject) !== false && says?.(finding) !== false
  return together(inOrder(findings.filter(isWanted)), group)
}

/** For each group, how many rows it has. */
export const groupSizes = (rows: readonly Finding[], group: Grouping): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>()
  for (const row of rows) sizes.set(groupOf(row, group), (sizes.get(groupOf(row, group)) ?? 0) + 1)
  return sizes
}

export type Counts = Readonly<Record<Severity | 'waived', number>>

/** How many of each severity count; waived ones do not. */
export const countsOf = (findings: readonly Finding[]): Counts => {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 }
  for (const { severity, waived } of findings) counts[waived ? 'waived' : severity]++
  return counts
}
