import type { Analysis } from '../../../model/analysis/analyze'
import type { Contract } from '../../../model/schema/model'
import { runsAgainst } from '../../../model/simulation/contracts'
import { useCurrentExploration } from '../../store/exploration/exploration'
import { PlayRun } from '../../ui/PlayRun'

type RunAgainstProps = {
  readonly contract: Contract
  readonly analysis: Analysis
  /** Makes way for what is played. */
  readonly onPlay: (() => void) | undefined
}

/** What the runs say of a contract, once every failure was tried. */
export function RunAgainst({ contract, analysis, onPlay }: RunAgainstProps) {
  const exploration = useCurrentExploration()
  if (exploration === null) return null
  const [run] = runsAgainst(contract, exploration, analysis)
  return (
    <p className="contract-run">
      {run === undefined ? (
        `No run breaks it${exploration.complete ? '' : ', as far as was tried'}.`
      ) : (
        <>
          A run breaks it:{' '}
          <PlayRun run={run} onPlay={onPlay}>
            play
          </PlayRun>
        </>
      )}
    </p>
  )
}
