import { useState } from 'react'
import { goToStep, useDocument } from '../store/document'
import { announce } from '../ui/announce'
import { Segments } from '../ui/Segments'
import { SidePanel } from '../ui/SidePanel'
import './history.css'
import { Versions } from './Versions'

const VIEWS = [
  { value: 'steps', title: 'Steps' },
  { value: 'versions', title: 'Versions' },
] as const

/** What was done in this session, to go back and forth in, and the versions that were kept. */
export function HistoryPanel({ onClose }: { readonly onClose: () => void }) {
  const [view, setView] = useState<'steps' | 'versions'>('steps')
  return (
    <SidePanel
      name="History"
      side="right"
      onClose={onClose}
      head={<Segments label="History" options={VIEWS} value={view} onChange={setView} />}
    >
      {view === 'steps' ? <Steps /> : <Versions />}
    </SidePanel>
  )
}

/** Newest first, like what one undoes. */
function Steps() {
  const past = useDocument((document) => document.past)
  const future = useDocument((document) => document.future)
  const steps = [...past, ...future.toReversed()]
  const go = (count: number, label: string): void => {
    goToStep(count)
    announce(`Now after: ${label}.`)
  }
  const rows = steps.map(({ label, at }, i) => ({ label, at, count: i + 1 })).toReversed()
  return (
    <ol className="steps overflow" aria-label="Steps, the newest first">
      {rows.map(({ label, at, count }) => (
        <li key={count}>
          <button
            type="button"
            aria-current={count === past.length ? 'step' : undefined}
            data-undone={count > past.length}
            onClick={() => go(count, label)}
          >
            <span>{label}</span>
            <small>{new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}</small>
          </button>
        </li>
      ))}
      <li>
        <button type="button" aria-current={past.length === 0 ? 'step' : undefined} onClick={() => go(0, 'opening the drawing')}>
          <span>As it was opened</span>
        </button>
      </li>
    </ol>
  )
}
