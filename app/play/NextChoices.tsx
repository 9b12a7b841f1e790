import { pendingAt } from '../../model/simulation/playedRun'
import { choiceSentence } from '../../model/simulation/sentences'
import { useDocument } from '../store/document'
import { decide, useRun } from '../store/run'
import { useTrace } from './useTrace'

/** What a person can make happen right here. Going on lets the usual happen. */
export function NextChoices() {
  const trace = useTrace()
  const analysis = useDocument((document) => document.analysis)
  const run = useRun((state) => state.run)
  const at = useRun((state) => state.at)
  if (run === null) return null
  const pending = pendingAt(trace, run, at)
  const over = at >= trace.steps.length - 1
  if (over) return null
  return (
    <div className="play-choices" role="group" aria-label="What can happen next">
      <h3>What can happen next</h3>
      {pending.length === 0 ? <p>Nothing can fail just here; step on.</p> : null}
      <ul>
        {pending.map(({ ordinal, choice, taken }) => (
          <li key={ordinal}>
            <button type="button" className="button" data-taken={taken} onClick={() => decide(ordinal, !taken)}>
              {taken ? `Not this time: ${choiceSentence(choice, analysis)}` : choiceSentence(choice, analysis)}
            </button>
          </li>
        ))}
      </ul>
      <p>
        Or click a node to crash it when it next works; <kbd>X</kbd> lets fail what comes next. Stepping back takes back.
      </p>
    </div>
  )
}
