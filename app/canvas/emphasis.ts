import { create } from 'zustand'
import { edgeSubject, nodeSubject, useSelection, type Subject } from '../store/selection'
import { boundaryAt, elementsOf } from '../store/subjects'
import { useScene } from './scene'
import { shownSubject } from './shown'

/** What stands out on the canvas. */
export type Emphasis = {
  readonly selected: ReadonlySet<Subject>
  /** Outlined: what somebody points at. */
  readonly outlined: ReadonlySet<Subject>
  /** Where boundaries are selected or pointed at: what belongs to them; everything else steps back. */
  readonly lit: ReadonlySet<Subject> | null
}

const NONE: ReadonlySet<Subject> = new Set()

const isBoundary = (subject: Subject): boolean => subject.startsWith('boundary:')

/** The nodes in scope, the edges among them, and the edges that own it. */
const belongingTo = (subject: Subject): readonly Subject[] => {
  const { analysis } = useScene.getState().scene
  const boundary = boundaryAt(analysis, subject.slice('boundary:'.length))
  if (boundary === undefined) return []
  const scope = new Set(boundary.scope)
  const edges = analysis.graph.edges.flatMap((edge, e) => {
    const [source, target] = [analysis.graph.source[e] ?? -1, analysis.graph.target[e] ?? -1]
    const inside = scope.has(source) && scope.has(target) && analysis.triggers.propagates[e] === 1
    return inside || boundary.edges.includes(e) || (source === boundary.root && scope.has(target)) ? [edgeSubject(edge.id)] : []
  })
  const root = analysis.graph.nodes[boundary.root]
  return [
    subject,
    ...Array.from(scope, (n) => nodeSubject(analysis.graph.nodes[n]?.id ?? '')),
    ...edges,
    ...(root === undefined ? [] : [nodeSubject(root.id)]),
  ]
}

const emphasised = (): Emphasis => {
  const { selected, highlighted } = useSelection.getState()
  if (selected.size === 0 && highlighted.size === 0) return { selected: NONE, outlined: NONE, lit: null }
  const { scene } = useScene.getState()
  const { analysis } = scene
  const pointedAt = [...highlighted].filter(isBoundary)
  const boundaries = pointedAt.length > 0 ? pointedAt : [...selected].filter(isBoundary)
  return {
    selected,
    outlined: new Set([
      ...[...highlighted]
        .filter((subject) => !isBoundary(subject))
        .flatMap((subject) => elementsOf(subject, analysis).map((element) => shownSubject(scene, element))),
      ...[...selected].map((subject) => shownSubject(scene, subject)).filter((subject) => !selected.has(subject)),
    ]),
    lit: boundaries.length === 0 ? null : new Set(boundaries.flatMap(belongingTo).map((subject) => shownSubject(scene, subject))),
  }
}

export const useEmphasis = create<Emphasis>(emphasised)

useSelection.subscribe((now, before) => {
  if (now.selected !== before.selected || now.highlighted !== before.highlighted) useEmphasis.setState(emphasised())
})

/** How one element stands out, as a value that can be compared. */
export type Standing = 'plain' | 'selected' | 'outlined' | 'dimmed'

export const standingOf = ({ selected, outlined, lit }: Emphasis, subject: Subject): Standing => {
  if (selected.has(subject)) return 'selected'
  if (outlined.has(subject)) return 'outlined'
  return lit !== null && !lit.has(subject) ? 'dimmed' : 'plain'
}
