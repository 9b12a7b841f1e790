import { promiseOf } from '../../model/schema/model'
import { runsAgainst } from '../../model/simulation/contracts'
import type { Explored } from '../store/exploration/exploration'
import { PlayRun } from '../ui/PlayRun'
import { Reference } from '../ui/Reference'

type ContractRunsProps = { readonly explored: Explored; readonly current: boolean }

/** What the runs say of each contract, where the drawing has some. */
export function ContractRuns({ explored: { exploration, analysis }, current }: ContractRunsProps) {
  const contracts = analysis.graph.model.contracts ?? []
  if (contracts.length === 0) return null
  return (
    <section className="explore-contracts">
      <h3>Contracts</h3>
      <ul>
        {contracts.map((contract) => {
          const [run] = runsAgainst(contract, exploration, analysis)
          return (
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
          )
        })}
      </ul>
    </section>
  )
}
