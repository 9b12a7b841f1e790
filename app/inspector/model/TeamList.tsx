import { Suspense, useRef, useState, type CSSProperties } from 'react'
import { flushSync } from 'react-dom'
import type { Analysis } from '../../../model/analysis/analyze'
import { teamTones } from '../../../model/picture/tone'
import { statedTeams } from '../../edits/teams'
import { useReadOnly } from '../../store/document'
import { nodeSubject } from '../../store/selection'
import { IconButton } from '../../ui/IconButton'
import { Reference } from '../../ui/Reference'
import '../lists.css'
import './teams.css'
import { lazyPart } from '../../ui/lazyPart'
import { count } from '../../../model/schema/count'

const TeamName = lazyPart(() => import('./TeamName').then(({ TeamName }) => ({ default: TeamName })))

/** The teams in their colours, each with what it owns; a team can be renamed wherever it is stated. */
export function TeamList({ analysis: { traits, graph } }: { readonly analysis: Analysis }) {
  const readOnly = useReadOnly()
  const [renamed, setRenamed] = useState<string>()
  const list = useRef<HTMLUListElement>(null)
  /** The focus goes back to where it came from, wherever that stands now. */
  const endRenaming = (team: string): void => {
    const hadFocus = list.current?.contains(document.activeElement) === true
    flushSync(() => setRenamed(undefined))
    if (hadFocus) list.current?.querySelector<HTMLElement>(`[data-team="${CSS.escape(team)}"]`)?.focus()
  }
  const tones = teamTones(statedTeams(graph.model))
  return (
    <ul ref={list} className="tally">
      {[...tones].map(([team, tone]) => {
        const members = traits.nodes.filter((node) => node.team === team)
        return (
          <li key={team}>
            <span className="swatch" style={{ '--swatch': `var(--${tone})` } as CSSProperties} />
            {renamed === team ? (
              <Suspense fallback={null}>
                <TeamName team={team} onDone={endRenaming} />
              </Suspense>
            ) : (
              <>
                <Reference subjects={members.map(({ id }) => nodeSubject(id))}>{team}</Reference>
                <small>{count(members.length, 'node')}</small>
                {readOnly ? null : (
                  <IconButton icon="edit" label={`Rename the team ${team}`} data-team={team} onClick={() => setRenamed(team)} />
                )}
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
