import type { Finding } from '../../model/rules/finding'
import { SEVERITIES, type Severity } from '../../model/schema/model'

/** What the list shows: severities that are switched off are left out, and so is, where `about` is given, all that does not concern it. */
export type FindingFilter = {
  readonly hidden: ReadonlySet<Severity>
  readonly about?: ((subject: string) => boolean) | undefined
}

export const keyOf = ({ rule, subject }: Finding): string => `${rule} ${subject}`

/** The gravest first, those that were waived last; within that by rule and subject, as they come. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] => {
  const ranks: Finding[][] = [...SEVERITIES, 'waived'].map(() => [])
  for (const finding of findings) ranks[finding.waived ? SEVERITIES.length : SEVERITIES.indexOf(finding.severity)]?.push(finding)
  return ranks.flat()
}

/** Never reads a message: those are worded only for the rows in sight. */
export const rowsOf = (findings: readonly Finding[], { hidden, about }: FindingFilter): readonly Finding[] =>
  inOrder(findings.filter(({ severity, subject }) => !hidden.has(severity) && (about === undefined || about(subject))))

export type Counts = Readonly<Record<Severity | 'waived', number>>

/** How many of each severity count; waived ones do not. */
export const countsOf = (findings: readonly Finding[]): Counts => {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 }
  for (const { severity, waived } of findings) counts[waived ? 'waived' : severity]++
  return counts
}
