import { useDocument } from '../store/document'
import { allUp, outageMarks, takeRandomDown, toggleDown, useOutage } from '../store/outage'
import { openPanel } from '../store/sidePanel'
import { nodeAt } from '../store/subjects'
import { Icon } from '../ui/Icon'
import './failurePanel.css'
import { FailureSteps } from './FailureSteps'
import { Panel } from './Panel'
import { PlaySection } from './PlaySection'

/** What is down, and the story of what follows from it. */
export function FailurePanel() {
  const analysis = useDocument((document) => document.analysis)
  const down = useOutage((outage) => outage.down)
  const { steps } = outageMarks(analysis, down)
  return (
    <Panel title="Failure">
      <div className="failure-buttons">
        <button type="button" className="button" onClick={() => takeRandomDown()}>
          Random node
        </button>
        <button
          type="button"
          className="button"
          title="All up again (Esc)"
          aria-disabled={down.length === 0 || undefined}
          onClick={down.length === 0 ? undefined : allUp}
        >
          All up again
        </button>
        <button
          type="button"
          className="button"
          title="Start work everywhere and let it fail wherever it can (Shift+E)"
          onClick={() => openPanel('explore')}
        >
          Try every failure…
        </button>
      </div>
      {down.length === 0 ? (
        <>
          <p className="quiet">Click a node, or press Enter on it, to take it down and see what follows. Several at once work, too.</p>
          <PlaySection />
        </>
      ) : (
        <>
          <ul className="failure-down" aria-label="Down">
            {down.map((id) => {
              const name = nodeAt(analysis, id)?.name ?? id
              return (
                <li key={id}>
                  <button type="button" aria-label={`Bring “${name}” up again`} onClick={() => toggleDown(id)}>
                    {name}
                    <Icon glyph="close" small />
                  </button>
                </li>
              )
            })}
          </ul>
          <FailureSteps steps={steps} />
        </>
      )}
    </Panel>
  )
}
