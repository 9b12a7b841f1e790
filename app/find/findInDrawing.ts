import type { Analysis } from '../../model/analysis/analyze'
import { technologyById } from '../../model/catalog/catalog'
import type { Finding } from '../../model/rules/finding'
import { promiseOf } from '../../model/schema/model'
import { edgeSubject, groupSubject, nodeSubject, type Subject } from '../store/selection'
import { subjectName } from '../store/subjects'

/** Something that was found: what it is called, and where in it the words stand. */
export type Hit = { readonly key: string; readonly subject: Subject; readonly title: string; readonly where: string }

/** The parts of an element that can be searched, the most telling first. */
type Entry = Omit<Hit, 'where'> & {
  readonly parts: readonly (readonly [what: string, text: string | undefined])[]
  /** Said in place of what is its title already. */
  readonly about?: string
}

const technologyName = (id: string | undefined): string | undefined => (id === undefined ? undefined : (technologyById(id)?.name ?? id))

const entriesOf = function* (analysis: Analysis, findings: readonly Finding[]): Generator<Entry> {
  for (const { id, name, kind, team, node } of analysis.traits.nodes)
    yield {
      key: nodeSubject(id),
      subject: nodeSubject(id),
      title: name,
      parts: [
        ['', name],
        ['', kind.replace('-', ' ')],
        ['team', team],
        ['technology', technologyName(node.technology)],
      ],
    }
  for (const { id, kind, channel, edge } of analysis.traits.edges)
    yield {
      key: edgeSubject(id),
      subject: edgeSubject(id),
      title: subjectName(edgeSubject(id), analysis),
      parts: [
        ['channel', channel],
        ['name', edge.name],
        ['', kind],
        ['technology', technologyName(edge.technology)],
      ],
    }
  for (const { id, name, team } of analysis.graph.groups.values())
    yield {
      key: groupSubject(id),
      subject: groupSubject(id),
      title: name,
      parts: [
        ['group', name],
        ['team', team],
      ],
    }
  for (const { id, name } of analysis.coordination.workflows)
    if (name !== undefined) yield { key: `workflow:${id}`, subject: `workflow:${id}`, title: name, parts: [['workflow', name]] }
  for (const contract of analysis.graph.model.contracts ?? [])
    yield {
      key: `contract:${contract.id}`,
      subject: `contract:${contract.id}`,
      title: promiseOf(contract),
      parts: [['contract', promiseOf(contract)]],
    }
  for (const { rule, subject, message } of findings)
    yield {
      key: `${rule} ${subject}`,
      subject,
      title: message,
      about: `finding about ${subjectName(subject, analysis)}`,
      parts: [
        ['', message],
        ['finding', rule],
      ],
    }
}

/** How well a text holds what is looked for; 0 is best, undefined not at all. */
const rankIn = (text: string | undefined, wanted: string): number | undefined => {
  const found = text?.toLowerCase().indexOf(wanted) ?? -1
  if (found < 0 || text === undefined) return undefined
  if (found === 0) return text.length === wanted.length ? 0 : 1
  return /\W/.test(text.charAt(found - 1)) ? 2 : 3
}

const MOST = 60
/** What was found of an element comes after the elements themselves. */
const LATER = 100

/** What in the drawing holds these words: nodes by name, kind, team and technology, edges by channel and name, groups, contracts, findings. */
export const findInDrawing = (words: string, analysis: Analysis, findings: readonly Finding[]): readonly Hit[] => {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return []
  const hits: (readonly [rank: number, hit: Hit])[] = []
  for (const { parts, about, ...entry } of entriesOf(analysis, findings)) {
    let best: readonly [number, string] | undefined
    parts.forEach(([what, text], place) => {
      const rank = rankIn(text, wanted)
      const score = rank === undefined ? undefined : rank + place * 4
      if (score !== undefined && (best === undefined || score < best[0])) best = [score, [what, text].filter(Boolean).join(' ')]
    })
    if (best === undefined) continue
    const [score, where] = best
    hits.push([about === undefined ? score : score + LATER, { ...entry, where: where === entry.title ? (about ?? '') : where }])
  }
  return hits
    .sort(([a], [b]) => a - b)
    .slice(0, MOST)
    .map(([, hit]) => hit)
}
