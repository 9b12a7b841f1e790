import type { Analysis } from '../../../model/analysis/analyze'
import { useReadOnly } from '../../store/document'
import type { Subject } from '../../store/selection'
import { AddContract } from './AddContract'
import { CheckByRuns } from './CheckByRuns'
import { ContractItem } from './ContractItem'
import './contracts.css'

type ContractsSectionProps = { readonly subject: Subject; readonly analysis: Analysis }

/** What is promised of one node or workflow, and whether the drawing keeps it. */
export function ContractsSection({ subject, analysis }: ContractsSectionProps) {
  const readOnly = useReadOnly()
  const contracts = (analysis.graph.model.contracts ?? []).filter((contract) => contract.subject === subject)
  if (readOnly && contracts.length === 0) return null
  return (
    <section className="inspector-section">
      <h3>What is promised</h3>
      {contracts.length === 0 ? null : (
        <>
          <ul className="contracts" aria-label="Contracts">
            {contracts.map((contract) => (
              <ContractItem key={contract.id} contract={contract} analysis={analysis} />
            ))}
          </ul>
          <CheckByRuns />
        </>
      )}
      {readOnly ? null : <AddContract subjects={[subject]} analysis={analysis} />}
    </section>
  )
}
