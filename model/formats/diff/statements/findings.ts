import type { Finding } from '../../../rules/finding'
import type { Compared } from '../compared'
import type { Statement } from '../statement'

const WORD = { error: 'Error', warning: 'Warning', info: 'Note' } as const

const keyed = (findings: readonly Finding[], renamed: (subject: string) => string): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [`${finding.rule} ${renamed(finding.subject)}`, finding]))

const about = (finding: Finding, effect: Statement['effect'], what: string): Statement => ({
  about: 'finding',
  effect,
  subjects: [finding.subject],
  sentence: `${what}: ${finding.message} (${finding.rule})`,
})

/** A note is no harm, and a finding that was accepted is no surprise. */
const weighs = ({ severity, waived }: Finding): boolean => severity !== 'info' && !waived

const stateChange = (was: Finding, is: Finding): readonly Statement[] => {
  if (was.waived !== is.waived)
    return [
      about(
        is,
        is.waived ? 'neutral' : 'worse',
        is.waived ? `Now waived, ${WORD[is.severity].toLowerCase()}` : `No longer waived, ${WORD[is.severity].toLowerCase()}`,
      ),
    ]
  if (was.severity === is.severity) return []
  return [
    about(
      is,
      'neutral',
      `Now ${is.severity === 'warning' ? 'a warning' : `an ${is.severity}`}, it was ${was.severity === 'warning' ? 'a warning' : `an ${was.severity}`}`,
    ),
  ]
}

/** Findings that are new, resolved, waived or weigh differently. */
export const findingStatements = ({ before, after, renamed }: Compared): readonly Statement[] => {
  const [was, is] = [keyed(before.findings, renamed), keyed(after.findings, (subject) => subject)]
  const there = [...is].flatMap(([key, finding]) => {
    const old = was.get(key)
    if (old !== undefined) return stateChange(old, finding)
    return [
      about(
        finding,
        weighs(finding) ? 'worse' : 'neutral',
        `New ${finding.waived ? 'and waived ' : ''}${WORD[finding.severity].toLowerCase()}`,
      ),
    ]
  })
  const gone = [...was].flatMap(([key, finding]) =>
    is.has(key) ? [] : [about(finding, weighs(finding) ? 'better' : 'neutral', `Resolved ${WORD[finding.severity].toLowerCase()}`)],
  )
  return [...there, ...gone]
}
