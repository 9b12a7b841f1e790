import { analyze, type Analysis } from '../../analysis/analyze'
import { partOf } from '../../graph/partOf'
import { boundsOf, inflate, type Box } from '../../picture/box'
import type { Mark } from '../../picture/mark'
import type { Perspective, PerspectiveId } from '../../picture/perspective'
import { perspectiveOf, type PerspectiveChoice } from '../../picture/perspectiveOf'
import { sceneOf, type Scene } from '../../picture/scene'
import type { Finding } from '../../rules/finding'
import type { Model } from '../../schema/model'
import type { Block } from './block'
import { findingKey } from './findingKey'
import { numberFindings } from './findingNumbers'
import { legendBlock } from './legendBlock'
import { partsOf, shownIn, type Part } from './parts'
import { describe, headline, titleOf } from './words'

export type SheetOptions = {
  readonly perspective?: PerspectiveId
  /** What the perspective is asked besides: which nodes are down, by what its edges weigh. */
  readonly choice?: PerspectiveChoice
  /** Ids of the nodes to show, with what lies between them; the whole model by default. */
  readonly only?: ReadonlySet<string> | undefined
  readonly legend?: boolean
  readonly boundaries?: boolean
  readonly title?: boolean
  /** To be numbered on the drawing and explained below it; waived ones are left out. */
  readonly findings?: readonly Finding[]
  /** Of the model, where it is at hand. */
  readonly analysis?: Analysis
}

/** A drawing with what stands around it, ready to be painted into a file: from back to front, in canvas coordinates. */
export type Sheet = {
  readonly box: Box
  readonly title: string
  readonly description: string
  readonly parts: readonly Part[]
  /** Title, legend and key. */
  readonly words: readonly Mark[]
  /** What is drawn, and no more than that. */
  readonly model: Model
}

const MARGIN = 32
/** Room for a legend in two columns. */
const LEAST_WIDTH = 880
const NOTHING: Box = { x: 0, y: 0, width: 0, height: 0 }

/** Widens the box to both sides, so that words have room below a narrow drawing. */
const pageOf = (drawing: Box): Box => {
  const box = inflate(drawing, MARGIN)
  const missing = Math.max(0, LEAST_WIDTH - box.width)
  return { ...box, x: box.x - missing / 2, width: box.width + missing }
}

const withoutHulls = (perspective: Perspective): Perspective => {
  const { hullTint, ...rest } = perspective
  return hullTint === undefined || perspective.areas !== undefined ? perspective : rest
}

/** What was drawn last of an analysis: the next picture of it draws anew only what differs. */
const drawnBefore = new WeakMap<Analysis, Scene>()

const drawn = (analysis: Analysis, perspective: Perspective, model: Model): Scene => {
  const scene = sceneOf(analysis, perspective, { model, previous: drawnBefore.get(analysis) })
  drawnBefore.set(analysis, scene)
  return scene
}

export const sheetOf = (model: Model, options: SheetOptions = {}): Sheet => {
  const { only, legend = true, boundaries = true, title = true, findings = [] } = options
  const analysis = options.analysis ?? analyze(model)
  const chosen = perspectiveOf(options.perspective ?? 'reliability', options.choice)
  const perspective = boundaries ? chosen : withoutHulls(chosen)
  const shown = shownIn(drawn(analysis, perspective, model), only)
  const numbers = numberFindings(
    findings.filter((finding) => !finding.waived),
    shown,
  )
  const page = pageOf(boundsOf([...shown.boxes, ...numbers.boxes]) ?? NOTHING)

  const head = title ? headline(model, analysis, perspective, page, shown.nodes.length) : { marks: [], height: 0 }
  const room = { x: page.x + MARGIN, width: page.width - 2 * MARGIN }
  const words: Mark[] = [...head.marks]
  let bottom = page.y + page.height
  const append = ({ marks, height }: Block): void => {
    words.push(...marks)
    bottom += height + MARGIN
  }
  if (legend) append(legendBlock([...(perspective.legendOf?.(analysis) ?? []), ...perspective.legend], room, bottom))
  if (numbers.rows.length > 0) append(findingKey(numbers, room, bottom))
  return {
    box: { x: page.x, y: page.y - head.height, width: page.width, height: bottom - page.y + head.height },
    title: titleOf(model),
    description: describe(model, analysis, perspective, numbers, shown.nodes.length),
    parts: [...partsOf(shown), { layer: 'findings', marks: numbers.marks }],
    words,
    model: only === undefined ? model : partOf(model, only),
  }
}
