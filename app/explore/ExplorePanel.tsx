import { useEffect } from 'react'
import { contradictionsOf } from '../../model/simulation/agreement'
import { allClear, summaryOf } from '../../model/simulation/summary'
import { useDocument } from '../store/document'
import {
  cancelExploration,
  FAULTS,
  isCurrent,
  setFaults,
  startExploration,
  useExploration,
  type Explored,
  type Faults,
} from '../store/exploration/exploration'
import { announce } from '../ui/announce'
import { Segments } from '../ui/Segments'
import { SidePanel } from '../ui/SidePanel'
import { ContractRuns } from './ContractRuns'
import { ExplorationTable } from './ExplorationTable'
import './explore.css'
import { Searching } from './Searching'

const OPTIONS = FAULTS.map((faults) => ({ value: String(faults) as `${Faults}`, title: String(faults) }))

/** Every failure of the drawing, tried: how the work of each node fares, with the runs that show it. */
export function ExplorePanel({ onClose }: { readonly onClose: () => void }) {
  const { faults, search, explored, ended } = useExploration()
  return (
    <SidePanel name="Try every failure" side="left" onClose={onClose}>
      <div className="explore overflow">
        <p className="explore-lead">
          Starts work wherever it starts in the drawing, and lets it fail at every place where it can: crashes, refused calls, dropped
          messages.
        </p>
        <div className="explore-ask">
          <span>Faults in a run, up to</span>
          <Segments
            label="Faults in a run, up to"
            options={OPTIONS}
            value={`${faults}`}
            onChange={(chosen) => setFaults(Number(chosen) as Faults)}
          />
          <button
            type="button"
            className="button primary"
            data-first-focus
            aria-disabled={search !== null || undefined}
            onClick={search === null ? startExploration : undefined}
          >
            {explored === null ? 'Try' : 'Try again'}
          </button>
        </div>
        {search === null ? null : <Searching search={search} onCancel={cancelExploration} />}
        {ended === 'failed' ? <p role="alert">The search broke off. Try again, or with fewer faults.</p> : null}
        {ended === 'cancelled' && explored === null ? <p role="status">You ended the search before it had anything to show.</p> : null}
        {explored === null ? null : <Answer explored={explored} />}
      </div>
    </SidePanel>
  )
}

/** Says what came of the search to those who cannot see it. */
const useAnnounced = (sentence: string): void => {
  const searching = useExploration(({ search }) => search !== null)
  useEffect(() => {
    if (!searching) announce(sentence)
  }, [searching, sentence])
}

function Answer({ explored }: { readonly explored: Explored }) {
  const { exploration, analysis, asked } = explored
  const current = useDocument((document) => isCurrent(explored, document))
  const cancelled = useExploration(({ ended }) => ended === 'cancelled') && exploration.faults < asked
  const clear = allClear(exploration)
  const sentences = clear === null ? summaryOf(exploration, analysis) : [clear, ...summaryOf(exploration, analysis).slice(2)]
  const contradictions = contradictionsOf(analysis, exploration)
  useAnnounced(sentences.join(' '))
  return (
    <>
      {current ? null : (
        <p className="explore-outdated" role="status">
          The drawing has changed since. Try again to see what holds now, and to play the runs.
        </p>
      )}
      <div className={clear === null ? 'explore-summary' : 'explore-summary clear'}>
        {cancelled ? (
          <p>
            You ended the search for {asked} faults. This is what {exploration.faults === 1 ? 'one shows' : `${exploration.faults} show`}.
          </p>
        ) : null}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {contradictions.map(({ node, message }) => (
        <p key={`${node} ${message}`} role="alert">
          {message}
        </p>
      ))}
      <ContractRuns explored={explored} current={current} />
      {exploration.nodes.size === 0 ? null : <ExplorationTable explored={explored} current={current} />}
    </>
  )
}
