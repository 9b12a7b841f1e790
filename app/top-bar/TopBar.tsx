import type { ReactNode } from 'react'
import { DRAWN_PERSPECTIVES } from '../../model/picture/perspectiveOf'
import { linkTo } from '../store/address'
import { useDocument } from '../store/document'
import { documentName } from '../store/documentName'
import { toggleInspector, useInspectorShown } from '../store/inspectorShown'
import { IconButton } from '../ui/IconButton'
import { ThemeMenu } from '../ui/ThemeMenu'
import { HistoryButtons } from './HistoryButtons'
import { PerspectiveSwitch } from './PerspectiveSwitch'
import { SafetyNote } from './SafetyNote'
import './topBar.css'

function HomeLink() {
  return (
    <a className="home" {...linkTo({ view: 'start' })} aria-label="All examples" title="All examples">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M9 16h15m-5-5 5 5-5 5" />
        <circle cx="8" cy="16" r="4.5" />
      </svg>
    </a>
  )
}

/** The one row on top: which document this is, how it is looked at, and what can be done with it as a whole. */
type TopBarProps = {
  /** Which variant is shown, where there are several. */
  readonly variants: ReactNode
  readonly files: ReactNode
  /** Opens what floats at the sides of the canvas. */
  readonly panels: ReactNode
  readonly onSave: () => void
}

export function TopBar({ variants, files, panels, onSave }: TopBarProps) {
  const name = useDocument(documentName)
  const inspectorOpen = useInspectorShown()
  return (
    <header className="top-bar" data-perspectives={DRAWN_PERSPECTIVES.length > 4 ? 'many' : 'few'}>
      <div className="top-bar-document">
        <HomeLink />
        <h1 title={name}>{name}</h1>
        {variants}
        <SafetyNote onSave={onSave} />
      </div>
      <PerspectiveSwitch />
      <div className="top-bar-actions">
        <HistoryButtons />
        {panels}
        {files}
        <ThemeMenu />
        <IconButton
          icon="panel"
          label={inspectorOpen ? 'Close the inspector' : 'Open the inspector'}
          aria-expanded={inspectorOpen}
          onClick={toggleInspector}
        />
      </div>
    </header>
  )
}
