import type { Box, Point } from '../../../model/picture/box'
import { curvePath } from '../../../model/picture/curve'
import type { EdgeDrawing } from '../../../model/picture/edgeDrawings'
import { nodeShape } from '../../../model/picture/nodeShape'
import { roundedRectPath } from '../../../model/picture/path'
import type { Scene } from '../../../model/picture/scene'
import type { Holder } from '../../../model/simulation/steps'
import type { Doing, NodeInRun, RunPicture, Travel } from '../../../model/simulation/runPicture'
import { edgeSubject, idOf, nodeSubject, type Subject } from '../../store/selection'
import { shownSubject } from '../shown'

export type Look = Doing | 'lost'

/** How one node, or a collapsed group, stands in the run. */
export type NodeMark = {
  readonly subject: Subject
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
export type HeldMark = { readonly edge: string; readonly at: Point; readonly words: string | null }

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

type Shown = { readonly box: Box; readonly outline: string }

const shownAs = (scene: Scene, subject: Subject): Shown | undefined => {
  const node = scene.nodeAt.get(idOf(subject, 'node') ?? '')
  if (node !== undefined) return { box: node.box, outline: nodeShape(node.kind, node.box).outline }
  const card = scene.cards.get(idOf(subject, 'group') ?? '')
  return card && { box: card.box, outline: roundedRectPath({ ...card.box, x: 0, y: 0 }, 10) }
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
  const marks = new Map<Subject, NodeMark>()
  const holder = isAtNode(picture.holder) ? shownSubject(scene, nodeSubject(picture.holder.id)) : undefined
  for (const [id, node] of picture.nodes) {
    const subject = shownSubject(scene, nodeSubject(id))
    const shown = shownAs(scene, subject)
    if (shown === undefined) continue
    const mark: NodeMark = {
      ...shown,
      subject,
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

const heldMarks = (scene: Scene, picture: RunPicture): readonly HeldMark[] => {
  const { holder } = picture
  const edges = new Set([...picture.held, ...(holder.by === 'channel' ? [holder.id] : [])])
  return [...edges].flatMap((edge) => {
    const drawing = scene.edgeAt.get(edge)
    if (drawing === undefined) return []
    return [{ edge, at: drawing.route.middle, words: holder.by === 'channel' && holder.id === edge ? holdsWords(picture) : null }]
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

/** What a step is about, to be brought into view. */
export const subjectsOfPicture = (scene: Scene, { travel, struck, holder, startsAgain }: RunPicture, node: string): readonly Subject[] =>
  [
    nodeSubject(struck ?? node),
    ...(travel === null ? [] : [edgeSubject(travel.edge)]),
    ...(startsAgain && holder.by === 'channel' ? [edgeSubject(holder.id)] : []),
  ].map((subject) => shownSubject(scene, subject))
