import { useMemo, type ReactNode } from 'react'
import { analyze } from '../../model/analysis/analyze'
import { compareModels, type Comparison } from '../../model/compare/compareModels'
import { count } from '../../model/schema/count'
import { sceneOf } from '../../model/picture/scene'
import { redrawWorkflow, type RedrawStyle } from '../../model/redraw/redrawWorkflow'
import type { Model } from '../../model/schema/model'
import { useDocument } from '../store/document'
import { useChosenPerspective } from '../store/perspective'
import { endRedrawing, type Redrawing } from '../store/redrawing'
import { Dialog } from '../ui/Dialog'
import type { DrawnProposal } from '../ui/drawnSide'
import { compareFirst, openBeside, redrawAsVariant, redrawHere } from './acting'
import { changeWords, differencesIn } from './changes'
import { ComparisonTable } from './ComparisonTable'
import './redraw.css'
import { usePlaced } from './usePlaced'
import { today } from '../store/today'

type Drawing = (proposal: DrawnProposal) => ReactNode

type RedrawDialogProps = Redrawing & {
  /** Draws what is proposed. */
  readonly drawing: Drawing
}

/** What redrawing would mean, and the choice to do it here or in a drawing of its own. */
export function RedrawDialog({ workflow, style, drawing }: RedrawDialogProps) {
  const model = useDocument((document) => document.model)
  const readOnly = useDocument((document) => document.readOnly)
  const redrawn = useMemo(() => redrawWorkflow(model, workflow, style), [model, workflow, style])
  const placed = usePlaced(redrawn.ok ? redrawn.model : undefined)
  const comparison = useMemo(() => (redrawn.ok ? compareModels(model, redrawn.model, { today: today() }) : undefined), [model, redrawn])
  const differs = comparison !== undefined && differencesIn(comparison.drawing).size > 0
  // Without places for the new steps there is nothing that could be shown or kept.
  const act = (what: (next: Model, how: RedrawStyle) => void): { 'aria-disabled'?: true; onClick?: () => void } =>
    placed
      ? {
          onClick: () => {
            endRedrawing()
            what(placed, style)
          },
        }
      : { 'aria-disabled': true }
  return (
    <Dialog
      title={`The same steps as ${style}`}
      onClose={endRedrawing}
      actions={
        differs ? (
          <>
            <button type="button" className={readOnly ? 'button primary' : 'button'} {...act((next) => void openBeside(next, style))}>
              Open as a drawing of its own
            </button>
            {readOnly ? null : (
              <>
                <button type="button" className="button" {...act(redrawHere)}>
                  Redraw here
                </button>
                <button type="button" className="button primary" {...act(redrawAsVariant)}>
                  Redraw as a variant
                </button>
              </>
            )}
          </>
        ) : (
          <button type="button" className="button primary" onClick={endRedrawing}>
            Close
          </button>
        )
      }
    >
      {redrawn.ok && differs ? (
        <>
          <p>{redrawn.summary}</p>
          <Picture model={model} placed={placed} comparison={comparison} style={style} drawing={drawing} />
          <p className="redraw-summary">{comparison.summary}</p>
          <button type="button" className="button redraw-beside" {...act(compareFirst)}>
            See both side by side
          </button>
          <ComparisonTable comparison={comparison} after={`As ${style}`} />
        </>
      ) : (
        <p>{redrawn.ok ? `This is how it is drawn: as ${style}, nothing would come, go or change.` : redrawn.reason}</p>
      )}
    </Dialog>
  )
}

type PictureProps = {
  readonly model: Model
  readonly placed: Model | null | undefined
  readonly comparison: Comparison
  readonly style: RedrawStyle
  readonly drawing: Drawing
}

/** The drawing as it would be, with a sentence that says what differs. */
function Picture({ model, placed, comparison, style, drawing }: PictureProps) {
  const perspective = useChosenPerspective()
  const analysis = useDocument((document) => document.analysis)
  const before = useMemo(() => sceneOf(analysis, perspective, { model }), [analysis, perspective, model])
  const after = useMemo(() => (placed ? sceneOf(analyze(placed), perspective) : undefined), [placed, perspective])
  const differences = useMemo(() => differencesIn(comparison.drawing), [comparison])
  return (
    <figure className="redraw-picture" aria-busy={placed === undefined}>
      {placed === null ? <p className="quiet">The new steps could not be given places, so nothing can be drawn.</p> : null}
      {after === undefined
        ? null
        : drawing({
            before,
            after,
            differences,
            label: `The drawing as ${style}: ${count(after.nodes.length, 'node')} and ${count(after.allEdges.list.length, 'edge')}, with what comes, goes and changes marked.`,
          })}
      <figcaption>{changeWords(comparison.drawing)}</figcaption>
    </figure>
  )
}
