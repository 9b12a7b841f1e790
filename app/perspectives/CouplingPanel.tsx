import { useMemo } from 'react'
import { couplingMarks } from '../../model/perspectives/coupling'
import { useDocument } from '../store/document'
import { setPreference, usePreferences } from '../store/preferences'
import { Segments } from '../ui/Segments'
import { Panel } from './Panel'
import { TeamMatrix } from './TeamMatrix'

const TIMES = [
  { value: 'design', title: 'Design time' },
  { value: 'runtime', title: 'Run time' },
] as const

/** Which strength the edges show, and which teams are bound to which. */
export function CouplingPanel() {
  const analysis = useDocument((document) => document.analysis)
  const time = usePreferences((preferences) => preferences.coupling)
  const { teams, cells } = useMemo(() => couplingMarks(analysis), [analysis])
  return (
    <Panel title="Coupling">
      <Segments label="Coupling at" options={TIMES} value={time} onChange={(coupling) => setPreference({ coupling })} />
      {teams.length === 0 ? (
        <p className="quiet">No node names its team, so there is no table of teams.</p>
      ) : (
        <TeamMatrix teams={teams} cells={cells} time={time} />
      )}
    </Panel>
  )
}
