import { grouped } from '../../schema/grouped'
import type { Analysis } from '../analyze'
import type { Premise } from './premise'

/** What tells an edge from others between the same nodes. */
const edgeLabel = (subjects: readonly string[], { graph }: Analysis): string | undefined => {
  const id = subjects.find((subject) => subject.startsWith('edge:'))?.slice('edge:'.length)
  const edge = graph.edges[graph.edgeAt.get(id ?? '') ?? -1]
  return edge?.name ?? edge?.channel
}

const withLabel = (premise: Premise, label: string): Premise => ({ ...premise, sentence: `${premise.sentence.slice(0, -1)} (${label}).` })

/** Steps that say the same: of edges between the same nodes, each with what the edge is called, or else counted; what is the very same, once. */
const toldApart = (steps: readonly Premise[], analysis: Analysis): ReadonlyMap<Premise, Premise> => {
  const different = [...grouped(steps, ({ subjects, trait }) => `${subjects.join(' ')} ${trait?.key ?? ''}`).values()].map(
    ([first]) => first as Premise,
  )
  if (different.length === 1) return new Map(different.map((step) => [step, step]))
  const labels = different.map(({ subjects }) => edgeLabel(subjects, analysis))
  const named = labels.every((label) => label !== undefined) && new Set(labels).size === labels.length
  return new Map(different.map((step, at) => [step, withLabel(step, named ? `“${labels[at] ?? ''}”` : `${at + 1} of ${different.length}`)]))
}

/** The same proof, with no two steps below one step that say the same. */
export const withDistinctSteps = (premise: Premise, analysis: Analysis): Premise => {
  if (premise.because.length === 0) return premise
  const alike = grouped(premise.because, ({ sentence }) => sentence)
  const told = new Map(Array.from(alike.values(), (steps) => [...toldApart(steps, analysis)]).flat())
  return { ...premise, because: premise.because.flatMap((step) => told.get(step) ?? []).map((step) => withDistinctSteps(step, analysis)) }
}
