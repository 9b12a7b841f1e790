import type { ReactNode } from 'react'
import { Canvas } from './canvas/Canvas'
import { PerspectiveSelect } from './ui/PerspectiveSelect'
import './embed/bare.css'
import { RunPlayer } from './play/RunPlayer'
import { useDocument } from './store/document'
import { documentName } from './store/documentName'
import { SummaryPill } from './summary/SummaryPill'

/** The drawing to look at and nothing else: in a frame of another page, or as a presentation. */
export function Bare({ action }: { readonly action: ReactNode }) {
  const name = useDocument(documentName)
  const id = useDocument((document) => document.id)
  return (
    <div className="bare">
      <title>{`${name} – Coordinated Progress`}</title>
      <header className="bare-top">
        <h1 title={name}>{name}</h1>
        <PerspectiveSelect />
        {action}
      </header>
      <main aria-label="Drawing">
        <Canvas key={id} />
        <SummaryPill />
        <RunPlayer bare />
      </main>
    </div>
  )
}
