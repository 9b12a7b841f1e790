import { promiseOf } from '../../model/schema/model'
import { runsAgainst } from '../../model/simulation/contracts'
import { openDialog } from '../store/dialog'
import type { Explored } from '../store/exploration/exploration'
import { PlayRun } from '../ui/PlayRun'
import { Reference } from '../ui/Reference'

type ContractRunsProps = { readonly explored: Explored; readonly current: boolean }

/** More are in the dialog of contracts. */
const SHOWN = 8

/** What the runs say of each contract, those that are broken first, where the drawing has some. */
export function ContractRuns({ explored: { exploration, analysis }, current }: ContractRunsProps) {
  const contracts = (analysis.graph.model.contracts ?? []).map((contract) => {
    const [run] = runsAgainst(contract, exploration, analysis)
    return { contract, run }
  })
  if (contracts.length === 0) return null
  const brokenFirst = contracts.toSorted((a, b) => Number(a.run === undefined) - Number(b.run === undefined))
  const more = contracts.length - SHOWN
  return (
    <section className="explore-contracts">
      <h3>Contracts</h3>
      <ul>
        {brokenFirst.slice(0, SHOWN).map(({ contract, run }) => (
          <li key={contract.id}>
            <Reference subjects={[`contract:${contract.id}`]}>{promiseOf(contract)}</Reference>
            {run === undefined ? (
              <span className="explore-kept">no run breaks it</span>
            ) : (
              <PlayRun run={run} disabled={!current}>
                broken
              </PlayRun>
            )}
          </li>
        ))}
      </ul>
      {more <= 0 ? null : (
        <button type="button" className="button" onClick={() => openDialog('contracts')}>
          {more.toLocaleString('en')} more…
        </button>
      )}
    </section>
  )
}
