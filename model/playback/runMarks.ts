import type { Box, Point } from '../picture/box'
import { curvePath } from '../picture/curve'
import type { EdgeDrawing } from '../picture/edgeDrawings'
import { nodeShape } from '../picture/nodeShape'
import { roundedRectPath } from '../picture/path'
import type { Scene } from '../picture/scene'
import type { Doing, NodeInRun, RunPicture, Travel } from '../simulation/runPicture'
import type { Holder } from '../simulation/steps'

export type Look = Doing | 'lost'

/** How one node, or a collapsed group, stands in the run. */
export type NodeMark = {
  /** `node:<id>`, or `group:<id>` of a collapsed one. */
  readonly subject: string
  readonly box: Box
  /** From the top left corner of the box. */
  readonly outline: string
  readonly look: Look
  readonly words: string
  /** “×2”, where effects are counted. */
  readonly count: string | null
  readonly twice: boolean
  readonly struck: boolean
  /** What it has to do with the trigger of the work that the step is about. */
  readonly holds: string | null
}

/** A message that something durable keeps. */
export type HeldMark = {
  readonly edge: string
  readonly at: Point
  readonly words: string | null
  /** Words that would cover a node stand above this point instead. */
  readonly foot: Point | null
}

export type TravelMark = { readonly travel: Travel; readonly d: string; readonly at: Point }

export type RunMarks = {
  readonly nodes: readonly NodeMark[]
  readonly held: readonly HeldMark[]
  readonly travel: TravelMark | null
}

const WORDS: Readonly<Record<Doing, string>> = {
  working: 'working',
  waiting: 'waits',
  crashed: 'crashed',
  failed: 'failed',
  'gave-up': 'gave up',
  done: 'done',
}

const LOOKS: readonly Look[] = ['lost', 'crashed', 'gave-up', 'failed', 'working', 'waiting', 'done']

const lookOf = ({ lost, doing }: NodeInRun): Look => (lost ? 'lost' : (doing ?? 'lost'))

const wordsOf = (node: NodeInRun): string => {
  if (node.lost) return 'work lost'
  if (node.doing === 'working' && node.attempt > 1) return `attempt ${node.attempt}`
  return WORDS[node.doing ?? 'working']
}

type Shown = Pick<NodeMark, 'subject' | 'box' | 'outline'>

/** What is seen of a node: itself, or the collapsed group it lies in. */
const shownAs = ({ nodeAt, cards }: Scene, id: string): Shown | undefined => {
  const node = nodeAt.get(id)
  if (node === undefined) return undefined
  if (node.hidden === undefined) return { subject: `node:${id}`, box: node.box, outline: nodeShape(node.kind, node.box).outline }
  const { group } = node.hidden
  const card = cards.get(group)
  return card && { subject: `group:${group}`, box: card.box, outline: roundedRectPath({ ...card.box, x: 0, y: 0 }, 10) }
}

const HOLDS: Readonly<Record<Exclude<Holder['by'], 'nobody'>, { readonly now: string; readonly again: string }>> = {
  channel: { now: 'holds the message', again: 'delivers it again' },
  caller: { now: 'holds the trigger', again: 'calls again' },
  callee: { now: 'holds the trigger', again: 'starts it again' },
  timer: { now: 'fires until it is done', again: 'fires again' },
  person: { now: 'can try again', again: 'tries again' },
}

const holdsWords = ({ holder, startsAgain }: RunPicture): string | null =>
  holder.by === 'nobody' ? null : HOLDS[holder.by][startsAgain ? 'again' : 'now']

const isAtNode = (holder: Holder): holder is Exclude<Holder, { by: 'nobody' | 'channel' }> =>
  holder.by !== 'nobody' && holder.by !== 'channel'

const nodeMarks = (scene: Scene, picture: RunPicture): readonly NodeMark[] => {
  const marks = new Map<string, NodeMark>()
  const holder = isAtNode(picture.holder) ? shownAs(scene, picture.holder.id)?.subject : undefined
  for (const [id, node] of picture.nodes) {
    const shown = shownAs(scene, id)
    if (shown === undefined) continue
    const { subject } = shown
    const mark: NodeMark = {
      ...shown,
      look: lookOf(node),
      words: wordsOf(node),
      count: node.effects === null ? null : `×${node.effects}`,
      twice: node.twice,
      struck: picture.struck === id,
      holds: holder === subject ? holdsWords(picture) : null,
    }
    const other = marks.get(subject)
    // A collapsed group shows the worst of what is in it, and counts nothing.
    const worse = other === undefined || LOOKS.indexOf(mark.look) < LOOKS.indexOf(other.look) ? mark : other
    marks.set(subject, other === undefined ? mark : { ...worse, count: null, struck: mark.struck || other.struck })
  }
  return [...marks.values()]
}

/** All of the way, also where it shares a trunk with others. */
const wayOf = ({ route: { stem, curve } }: EdgeDrawing): string =>
  stem === undefined ? curvePath(curve) : curvePath(stem) + curvePath(curve).replace(/^M/, 'L')

/** From the foot of words to their middle. */
export const FOOT = 13

/** About half of what words and their glyph take, somewhat larger than the drawing, as they are in a view from afar. */
const REACH = { width: 84, height: 15 } as const

/** Above every node that words in the middle of an edge would cover. */
const footOf = ({ nodes }: Scene, { x, y }: Point): Point | null => {
  const covered = nodes.filter(
    ({ box, hidden }) =>
      hidden === undefined &&
      Math.abs(box.x + box.width / 2 - x) < box.width / 2 + REACH.width &&
      Math.abs(box.y + box.height / 2 - y) < box.height / 2 + REACH.height,
  )
  return covered.length === 0 ? null : { x, y: Math.min(...covered.map(({ box }) => box.y)) }
}

const heldMarks = (scene: Scene, picture: RunPicture): readonly HeldMark[] => {
  const { holder } = picture
  const holding = holder.by === 'channel' ? [holder.id] : []
  // What has words lies above the others.
  const edges = new Set([...[...picture.held].filter((id) => !holding.includes(id)), ...holding])
  return [...edges].flatMap((edge) => {
    const drawing = scene.edgeAt.get(edge)
    if (drawing === undefined) return []
    const at = drawing.route.middle
    const words = holder.by === 'channel' && holder.id === edge ? holdsWords(picture) : null
    return [{ edge, at, words, foot: words === null ? null : footOf(scene, at) }]
  })
}

const travelMark = (scene: Scene, travel: Travel | null): TravelMark | null => {
  const drawing = travel && scene.edgeAt.get(travel.edge)
  return drawing ? { travel, d: wayOf(drawing), at: drawing.route.middle } : null
}

/** What of a run is to be seen on a drawing. */
export const runMarks = (scene: Scene, picture: RunPicture): RunMarks => ({
  nodes: nodeMarks(scene, picture),
  held: heldMarks(scene, picture),
  travel: travelMark(scene, picture.travel),
})
