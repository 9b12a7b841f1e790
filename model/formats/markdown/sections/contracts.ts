import { breachesOf } from '../../../analysis/contracts'
import { namesOf } from '../../../analysis/words'
import type { Expectation } from '../../../schema/model'
import { elementName } from '../../elementNames'
import { mdTable, mdText } from '../markdownText'
import type { Section } from '../report'

const EXPECTED: Readonly<Record<Expectation, string>> = {
  reliable: 'retried by something durable, and safe to retry',
  'human-backed': 'retried by a person at least, and safe to retry',
  'no-loss': 'never lost',
  'no-duplicates': 'never applied twice',
}

/** What the drawing promises, and where it breaks that. */
export const contractsSection: Section = ({ analysis, heading }) => {
  const contracts = analysis.graph.model.contracts ?? []
  if (contracts.length === 0) return []
  const rows = contracts.map((contract) => {
    const breaches = breachesOf(contract, analysis).map(({ node }) => node)
    const state = breaches.length === 0 ? 'kept' : `broken at ${namesOf(breaches, analysis)}`
    return [mdText(contract.text ?? contract.id), mdText(elementName(contract.subject, analysis)), EXPECTED[contract.expect], mdText(state)]
  })
  return [heading(1, 'Contracts'), mdTable(['Contract', 'About', 'Its work is', 'State'], rows).join('\n')]
}
