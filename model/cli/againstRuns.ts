import type { Analysis } from '../analysis/analyze'
import type { Finding } from '../rules/finding'
import { contradictionsOf } from '../simulation/agreement'
import { runsAgainst } from '../simulation/contracts'
import { explore } from '../simulation/explore'
import { sentenceOf } from '../simulation/sentences'
import { replay } from '../simulation/steps'
import { summaryOf } from '../simulation/summary'

export type AgainstRuns = {
  /** The shortest run that breaks a contract, step by step, by the subject of its finding. */
  readonly runs: ReadonlyMap<string, readonly string[]>
  /** Where runs contradict what is derived. */
  readonly findings: readonly Finding[]
  /** What was not tried, where the search ended early. */
  readonly notes: readonly string[]
}

/** Tries every failure of a model, and holds its contracts and what is derived from it against the runs. */
export const againstRuns = (analysis: Analysis): AgainstRuns => {
  const exploration = explore(analysis)
  const runs = (analysis.graph.model.contracts ?? []).flatMap((contract) => {
    const [shortest] = runsAgainst(contract, exploration, analysis)
    if (shortest === undefined) return []
    return [[`contract:${contract.id}`, replay(analysis, shortest).map((step) => sentenceOf(step, analysis))] as const]
  })
  const findings = contradictionsOf(analysis, exploration).map(({ node, message }): Finding => ({
    rule: 'rule-error',
    severity: 'error',
    subject: `node:${node}`,
    message,
    waived: false,
    suggestions: [],
  }))
  return { runs: new Map(runs), findings, notes: exploration.complete ? [] : summaryOf(exploration, analysis).slice(0, 2) }
}
