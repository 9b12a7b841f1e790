import type { PerspectiveId } from '../picture/perspective'

const PERSPECTIVES: Readonly<Record<PerspectiveId, true>> = {
  plain: true,
  reliability: true,
  boundaries: true,
  synchrony: true,
  coupling: true,
  coordination: true,
  storage: true,
  failure: true,
}
const MODES = ['edit', 'view', 'present'] as const

/** How the picture is looked at, beside what it shows. */
export type View = {
  readonly perspective?: PerspectiveId
  readonly mode?: (typeof MODES)[number]
  /** Subjects as in findings: `node:<id>`, `edge:<id>`, `group:<id>` … */
  readonly selection?: readonly string[]
  /**
   * The point of the canvas in the middle of what is seen, and how large things are: so it holds in windows of every size. In a link,
   * x and y travel as whole px and zoom as whole per cent.
   */
  readonly viewport?: { readonly x: number; readonly y: number; readonly zoom: number }
  /** A run at one of its steps, as the simulation writes it. */
  readonly run?: string
}

const isPerspective = (value: unknown): value is PerspectiveId => typeof value === 'string' && Object.hasOwn(PERSPECTIVES, value)
const isMode = (value: unknown): value is (typeof MODES)[number] => (MODES as readonly unknown[]).includes(value)

const parseViewport = (value: unknown): View['viewport'] => {
  if (typeof value !== 'object' || value === null) return undefined
  const { x, y, zoom } = value as Record<string, unknown>
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(zoom) || (zoom as number) <= 0) return undefined
  return { x: x as number, y: y as number, zoom: zoom as number }
}

/** More than any run that a person plays comes to. */
const LONGEST_RUN = 4_000

const isRun = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= LONGEST_RUN

/** What is known and sensible of a view; the rest is dropped, since a picture opens well without it. */
export const parseView = (value: unknown): View => {
  if (typeof value !== 'object' || value === null) return {}
  const { perspective, mode, selection, viewport, run } = value as Record<string, unknown>
  const seen = parseViewport(viewport)
  const selected = Array.isArray(selection) ? selection.filter((subject): subject is string => typeof subject === 'string') : []
  return {
    ...(isPerspective(perspective) ? { perspective } : {}),
    ...(isMode(mode) ? { mode } : {}),
    ...(selected.length > 0 ? { selection: selected } : {}),
    ...(seen === undefined ? {} : { viewport: seen }),
    ...(isRun(run) ? { run } : {}),
  }
}

/** The view as precise as a link keeps it. */
export const roundedView = (view: View): View => {
  const { viewport, ...rest } = parseView(view)
  if (viewport === undefined) return rest
  const { x, y, zoom } = viewport
  return { ...rest, viewport: { x: Math.round(x) + 0, y: Math.round(y) + 0, zoom: Math.max(Math.round(zoom * 100), 1) / 100 } }
}
