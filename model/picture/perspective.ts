import type { Analysis } from '../analysis/analyze'
import type { Verdict } from '../analysis/cover'
import type { EdgeLook } from './edgeLook'
import type { EdgeInk } from './edgeMarks'
import type { Mark } from './mark'
import type { Note } from './note'
import type { Route } from './edgePath'
import type { Tone } from './tone'

export type PerspectiveId = 'plain' | 'reliability' | 'boundaries' | 'synchrony' | 'coupling' | 'coordination' | 'storage' | 'failure'

export type SummaryPart = { readonly text: string; readonly tone?: Tone }

/** One row of the legend: a sample of 44 × 22 px and what it says. */
export type LegendEntry = { readonly marks: readonly Mark[]; readonly words: string }
export type LegendSection = { readonly title: string; readonly entries: readonly LegendEntry[] }

/** Nodes that belong together in this perspective, drawn as a soft shape with a tab. */
export type Area = {
  /** What the tab stands for, as in findings: `cycle:<node id>`, `island:<node id>`, `system:<node id>`. */
  readonly subject: string
  /** Node indices, ascending. */
  readonly members: readonly number[]
  readonly label: string
  readonly tone: Tone
}

/** One question an architect asks aloud, answered on the drawing. A perspective changes marks only, never positions. */
export type Perspective = {
  readonly id: PerspectiveId
  readonly badge: (analysis: Analysis, node: number) => Verdict | null
  /** What is said of a node at the lower edge of its card. */
  readonly note?: (analysis: Analysis, node: number) => Note | null
  /** Whether nodes show if the promises they are under are kept. */
  readonly promises?: boolean
  readonly ink: (analysis: Analysis, edge: number, look: EdgeLook) => EdgeInk
  /** Marks of this perspective on an edge, above its line. */
  readonly onEdge?: (analysis: Analysis, edge: number, route: Route) => readonly Mark[]
  /** How strongly the hulls of the boundaries are tinted; undefined for no hulls. */
  readonly hullTint?: number
  /** Shapes of this perspective in place of the boundaries. */
  readonly areas?: (analysis: Analysis) => readonly Area[]
  /** The state of the system in one line. */
  readonly summary: (analysis: Analysis) => readonly SummaryPart[]
  readonly legend: readonly LegendSection[]
  /** What the legend says of this model before all else: the tints of its workflows. */
  readonly legendOf?: (analysis: Analysis) => readonly LegendSection[]
}

/** A line like any other; thinner where the workflow can finish without it. */
export const plainInk = ({ indirect }: EdgeLook): EdgeInk => ({ tone: 'muted', width: indirect ? 1.2 : 1.6 })

/** Red and heavier where nobody holds the trigger and nobody learns of a failure. */
export const lostInk = (look: EdgeLook): EdgeInk => (look.lost ? { tone: 'error', width: 2 } : plainInk(look))
