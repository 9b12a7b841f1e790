import type { ReactNode } from 'react'
import './frame.css'

type FrameProps = {
  readonly top: ReactNode
  /** Left of the canvas. */
  readonly palette?: ReactNode
  readonly canvas: ReactNode
  /** Right of the canvas; above it where the window is narrow. */
  readonly inspector: ReactNode
  readonly findings: ReactNode
}

/** One row on top, the canvas between palette and inspector, the findings below. */
export function Frame({ top, palette, canvas, inspector, findings }: FrameProps) {
  return (
    <div className="frame">
      {top}
      <div className="frame-middle">
        {palette}
        <main className="frame-canvas" aria-label="Drawing">
          {canvas}
        </main>
        {inspector}
      </div>
      {findings}
    </div>
  )
}
