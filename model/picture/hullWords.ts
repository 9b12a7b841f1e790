import type { Analysis } from '../analysis/analyze'
import type { Boundary } from '../analysis/boundaries'
import { ownerLabel } from '../analysis/ownerLabel'
import { AREA_GLYPH, OWNER_GLYPH, PERSON_OWNER_GLYPH } from './glyphs'
import { count } from '../schema/count'
import { areaPlans, hullPlans, type HullPlan } from './hullPlan'
import { teamsIn } from './nodeDrawings'
import type { Area } from './perspective'
import { textWidth } from './textWidth'
import { TEAM_TONES, type Tone } from './tone'
import { ellipsize } from './wrapLabel'

const LABEL_ROOM = 220
export const TEXT_X = 26
const END = 12
const MOST_NAMED = 2
/** Nobody listens to more owners than this; in a dense drawing one set of nodes may have hundreds. */
const MOST_SPOKEN = 12

const toneOf = (analysis: Analysis, { boundaries, strength }: HullPlan): Tone => {
  const { traits } = analysis
  if (strength === 'human') return 'human'
  const [first] = boundaries as readonly [Boundary]
  const edge = traits.edges[first.edges[0] ?? -1]
  const start = edge?.target ?? first.scope[0] ?? 0
  return teamsIn(analysis).get(traits.nodes[start]?.team ?? '') ?? (TEAM_TONES[first.index % TEAM_TONES.length] as Tone)
}

const shorten = (names: readonly string[], end: string, count: number): string => {
  const all = `${names.slice(0, MOST_NAMED).join(', ')}${count > MOST_NAMED ? ` +${count - MOST_NAMED}` : ''}`
  if (textWidth(`${all}${end}`, 'tab') <= LABEL_ROOM) return `${all}${end}`
  const more = count > 1 ? ` +${count - 1}` : ''
  const room = Math.max(LABEL_ROOM - textWidth(`${more}${end}`, 'tab'), LABEL_ROOM / 3)
  return ellipsize(`${ellipsize(names[0] ?? '', 'tab', room)}${more}${end}`, 'tab', LABEL_ROOM)
}

type Label = { readonly label: string; readonly tabWidth: number }

const MOST_LABELS = 20_000
const labelsOfOwners = new Map<string, Label>()

const measured = (label: string): Label => ({ label, tabWidth: Math.ceil(TEXT_X + textWidth(label, 'tab') + END) })

/** The same words for the same owners: measuring text takes time, and an edit changes few of them. */
const knownLabel = (labels: readonly string[], count: number): Label => {
  const key = `${count}\n${labels.join('\n')}`
  let label = labelsOfOwners.get(key)
  if (label === undefined) {
    if (labelsOfOwners.size >= MOST_LABELS) labelsOfOwners.clear()
    labelsOfOwners.set(key, (label = measured(ownersLabel(labels, count))))
  }
  return label
}

/** “A, B → Target” where several channels lead to one node; else the first owner and how many more. `count` where not all are given. */
export const ownersLabel = (labels: readonly string[], count: number = labels.length): string => {
  const [first = ''] = labels
  const arrow = first.lastIndexOf(' → ')
  const end = arrow < 0 ? '' : first.slice(arrow)
  if (arrow < 0 || !labels.every((label) => label.endsWith(end))) return shorten(labels, '', count)
  return shorten(
    labels.map((label) => label.slice(0, -end.length)),
    end,
    count,
  )
}

/** What a hull says, whatever its shape. */
export type HullWords = {
  readonly plan: HullPlan
  readonly subject: string
  readonly label: string
  readonly glyph: string
  readonly tabWidth: number
  readonly tone: Tone
  readonly spoken: string
}

const wordsByAnalysis = new WeakMap<Analysis, readonly HullWords[]>()

const wordsOf = (analysis: Analysis, plan: HullPlan): HullWords => {
  const owners = plan.boundaries.slice(0, MOST_SPOKEN).map((boundary) => ownerLabel(analysis, boundary))
  const more = plan.boundaries.length - owners.length
  const tone = toneOf(analysis, plan)
  return {
    plan,
    subject: `boundary:${plan.id}`,
    ...knownLabel(owners, plan.boundaries.length),
    glyph: tone === 'human' ? PERSON_OWNER_GLYPH : OWNER_GLYPH,
    tone,
    spoken: `boundary ${owners.join(', ')}${more > 0 ? ` and ${more} more` : ''}, ${plan.strength}, ${count(plan.members.length, 'node')}`,
  }
}

/** Outer hulls first, so that inner ones lie upon them. */
const outerFirst = (plans: readonly HullPlan[]): readonly HullPlan[] =>
  [...plans].sort((a, b) => b.level - a.level || b.members.length - a.members.length || (a.id < b.id ? -1 : 1))

/** Once for an analysis. */
export const hullWords = (analysis: Analysis): readonly HullWords[] => {
  let words = wordsByAnalysis.get(analysis)
  if (words === undefined) wordsByAnalysis.set(analysis, (words = outerFirst(hullPlans(analysis)).map((plan) => wordsOf(analysis, plan))))
  return words
}

export const areaWords = (analysis: Analysis, areas: readonly Area[]): readonly HullWords[] => {
  const bySubject = new Map(areas.map((area) => [area.subject, area]))
  return outerFirst(areaPlans(areas, analysis.graph.nodes.length)).map((plan): HullWords => {
    const { subject, label: whole, tone } = bySubject.get(plan.id) as Area
    return {
      plan,
      subject,
      ...measured(ellipsize(whole, 'tab', LABEL_ROOM)),
      glyph: AREA_GLYPH,
      tone,
      spoken: `${whole}, ${count(plan.members.length, 'node')}`,
    }
  })
}
