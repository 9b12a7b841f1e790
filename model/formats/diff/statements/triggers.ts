import type { Analysis } from '../../../analysis/analyze'
import type { Cover } from '../../../analysis/cover'
import { edgeName, named } from '../../../analysis/explain/premise'
import { explainReliable } from '../../../analysis/explain/explainEdge'
import type { EdgeTraits, NodeTraits } from '../../../analysis/traits'
import { edgesOf } from '../../../graph/graphIndex'
import type { Compared } from '../compared'
import type { Statement } from '../statement'

const reliableInto = ({ index }: NodeTraits, { graph, traits, triggers }: Analysis): readonly EdgeTraits[] =>
  [...edgesOf(graph.in, index)].filter((e) => triggers.reliable[e] === 1).map((e) => traits.edges[e] as EdgeTraits)

const COVERED: Readonly<Record<Cover, string>> = {
  durable: 'Something durable still starts it again.',
  human: 'Only a person will start it again.',
  none: 'Nothing is sure to start it again.',
}

const LEVEL: Readonly<Record<Cover, number>> = { none: 0, human: 1, durable: 2 }

const coverOf = ({ index }: NodeTraits, { cover }: Analysis): Cover => cover[index] as Cover

/** Why an edge that was a reliable trigger is none now. */
const fate = (edge: EdgeTraits, { edgeAfter, before, after }: Compared): string => {
  const now = edgeAfter.get(edge.id)
  const name = edgeName(edge, before.analysis)
  if (now === undefined) return `${name} is gone`
  if (now.kind !== 'rpc' && now.ack === 'on-receipt' && now.trigger !== 'none') return `${name} is now acknowledged on receipt`
  if (now.trigger !== 'none') return `${name} now leads elsewhere`
  return now.kind === 'rpc' ? `nobody records ${edgeName(now, after.analysis)}` : `${name} now lives in memory only`
}

const lost = (was: readonly EdgeTraits[], before: NodeTraits, after: NodeTraits, compared: Compared): Statement => {
  const now = coverOf(after, compared.after.analysis)
  const which = was.length === 1 ? 'the only reliable trigger' : `all ${was.length} reliable triggers`
  const how = was.slice(0, 3).map((edge) => fate(edge, compared))
  const rest = was.length > 3 ? ' …' : ''
  const isWorse = LEVEL[now] < LEVEL[coverOf(before, compared.before.analysis)]
  return {
    about: 'trigger',
    effect: isWorse ? 'worse' : 'neutral',
    subjects: [`node:${after.id}`],
    sentence: `This change removes ${which} of ${named(after)}: ${how.join(', ')}${rest}. ${COVERED[now]}`,
  }
}

const gained = (edges: readonly EdgeTraits[], before: NodeTraits, after: NodeTraits, { before: a, after: b }: Compared): Statement => {
  const [first] = edges
  const holder = first && explainReliable(first, b.analysis).because[0]?.sentence
  const isBetter = LEVEL[coverOf(after, b.analysis)] > LEVEL[coverOf(before, a.analysis)]
  return {
    about: 'trigger',
    effect: isBetter ? 'better' : 'neutral',
    subjects: [`node:${after.id}`],
    sentence: `${named(after)} gets a reliable trigger: ${holder ?? ''}`,
  }
}

const coverSentence = (name: string, from: Cover, to: Cover): string => {
  if (to === 'durable') return `${name} is now started again by something durable, over every way in.`
  if (to === 'none')
    return `${name} loses its cover: ${from === 'human' ? 'a person' : 'something durable'} was sure to start it again, now nothing is.`
  return from === 'durable'
    ? `${name} loses its durable cover: now only a person will start it again.`
    : `${name} is now started again by a person.`
}

const coverChange = (before: NodeTraits, after: NodeTraits, compared: Compared): readonly Statement[] => {
  const [from, to] = [coverOf(before, compared.before.analysis), coverOf(after, compared.after.analysis)]
  if (from === to) return []
  const effect = LEVEL[to] > LEVEL[from] ? 'better' : 'worse'
  return [{ about: 'cover', effect, subjects: [`node:${after.id}`], sentence: coverSentence(named(after), from, to) }]
}

/** Nodes that lose or gain their reliable triggers, and those whose cover changes because of what happens further up. */
export const triggerStatements = (compared: Compared): readonly Statement[] =>
  compared.nodes.flatMap(([before, after]) => {
    if (!before.working || !after.working) return []
    const [was, is] = [reliableInto(before, compared.before.analysis), reliableInto(after, compared.after.analysis)]
    if (was.length > 0 && is.length === 0) return [lost(was, before, after, compared)]
    if (was.length === 0 && is.length > 0) return [gained(is, before, after, compared)]
    return coverChange(before, after, compared)
  })
