import type { Analysis } from '../../../model/analysis/analyze'
import { useDocument, useReadOnly } from '../../store/document'
import { nodeSubject, type Subject } from '../../store/selection'
import { Dialog } from '../../ui/Dialog'
import { AddContract } from './AddContract'
import { CheckByRuns } from './CheckByRuns'
import { ContractItem } from './ContractItem'
import './contracts.css'

/** What a contract can be about: the workflows of the file, and every node that does work. */
const subjectsIn = ({ graph, traits }: Analysis): readonly Subject[] => [
  ...(graph.model.workflows ?? []).map(({ id }) => `workflow:${id}`),
  ...traits.nodes.filter(({ working }) => working).map(({ id }) => nodeSubject(id)),
]

/** Everything that the drawing promises. */
export function ContractsDialog({ onClose }: { readonly onClose: () => void }) {
  const analysis = useDocument((document) => document.analysis)
  const readOnly = useReadOnly()
  const contracts = analysis.graph.model.contracts ?? []
  const subjects = subjectsIn(analysis)
  return (
    <Dialog
      title="Contracts"
      onClose={onClose}
      actions={
        <button type="button" className="button primary" onClick={onClose}>
          Done
        </button>
      }
    >
      <p>Promises that the drawing must keep. They travel with its file; one that is broken is an error.</p>
      {contracts.length === 0 ? (
        <p>Nothing is promised.</p>
      ) : (
        <>
          <ul className="contracts apart" aria-label="Contracts">
            {contracts.map((contract) => (
              <ContractItem key={contract.id} contract={contract} analysis={analysis} onVisit={onClose} />
            ))}
          </ul>
          <CheckByRuns />
        </>
      )}
      {readOnly || subjects.length === 0 ? null : <AddContract subjects={subjects} analysis={analysis} />}
    </Dialog>
  )
}
