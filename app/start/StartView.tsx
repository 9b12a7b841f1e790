import type { ReactNode } from 'react'
import './start.css'

type StartViewProps = {
  /** Why the person is here rather than where they wanted to be. */
  readonly notice?: ReactNode
  readonly actions: ReactNode
  readonly theme: ReactNode
  readonly examples: ReactNode
}

/** What this is, in two sentences, and the ways in. */
export function StartView({ notice, actions, theme, examples }: StartViewProps) {
  return (
    <main className="start">
      <div className="start-theme">{theme}</div>
      <header className="start-header">
        <svg className="start-mark" viewBox="0 0 32 32" aria-hidden="true">
          <path d="M9 16h15m-5-5 5 5-5 5" />
          <circle cx="8" cy="16" r="4.5" />
        </svg>
        <h1>Coordinated Progress</h1>
        <p className="start-lead">
          Draw how work flows through a distributed system, and see for every piece of it who will try again when it fails and whether that
          is safe. Open an example to see a real architecture judged, or bring your own.
        </p>
        <div className="start-actions">{actions}</div>
        {notice === undefined ? null : (
          <div className="start-notice" role="alert">
            {notice}
          </div>
        )}
      </header>
      {examples}
    </main>
  )
}
