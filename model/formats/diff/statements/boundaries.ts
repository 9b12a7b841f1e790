import type { Analysis } from '../../../analysis/analyze'
import type { Boundary } from '../../../analysis/boundaries'
import { sentenceCase } from '../../../analysis/explain/premise'
import { namesOf, ownerOf } from '../../../analysis/words'
import { count } from '../../../schema/count'
import type { Compared, Side } from '../compared'
import type { Statement } from '../statement'

const byNewId = ({ analysis }: Side, renamed: (subject: string) => string): ReadonlyMap<string, Boundary> =>
  new Map(analysis.boundaries.list.map((boundary) => [renamed(`boundary:${boundary.id}`), boundary]))

const idsIn = (boundary: Boundary, { graph }: Analysis): readonly string[] => [...boundary.scope].map((n) => graph.nodes[n]?.id ?? '')

const members = (boundary: Boundary, analysis: Analysis): string => namesOf(boundary.scope, analysis)

const statement = (subject: string, sentence: string): Statement => ({
  about: 'boundary',
  effect: 'neutral',
  subjects: [subject],
  sentence,
})

const resized = (subject: string, old: Boundary, now: Boundary, { before, after, renamed }: Compared): readonly Statement[] => {
  const was = new Set(idsIn(old, before.analysis).map((id) => renamed(`node:${id}`)))
  const is = new Set(idsIn(now, after.analysis).map((id) => `node:${id}`))
  const joined = [...now.scope].filter((n) => !was.has(`node:${after.analysis.graph.nodes[n]?.id ?? ''}`))
  const left = [...old.scope].filter((n) => !is.has(renamed(`node:${before.analysis.graph.nodes[n]?.id ?? ''}`)))
  if (joined.length === 0 && left.length === 0) return []
  const parts = [
    ...(joined.length === 0 ? [] : [`grows by ${namesOf(joined, after.analysis)}`]),
    ...(left.length === 0 ? [] : [`no longer holds ${namesOf(left, before.analysis)}`]),
  ]
  const sizes = `${count(now.scope.length, 'node')} instead of ${old.scope.length}`
  return [statement(subject, `The boundary of ${ownerOf(now, after.analysis)} ${parts.join(' and ')}: ${sizes}.`)]
}

/** Boundaries that appear, vanish, grow or shrink. Whether that is good depends; what it means for the nodes is said of them. */
export const boundaryStatements = (compared: Compared): readonly Statement[] => {
  const { before, after, renamed } = compared
  const [was, is] = [byNewId(before, renamed), byNewId(after, (subject) => subject)]
  const gone = [...was].flatMap(([subject, boundary]) =>
    is.has(subject)
      ? []
      : [
          statement(
            subject,
            `${sentenceCase(ownerOf(boundary, before.analysis))} no longer answers for ${members(boundary, before.analysis)}.`,
          ),
        ],
  )
  const there = [...is].flatMap(([subject, boundary]) => {
    const old = was.get(subject)
    if (old !== undefined) return resized(subject, old, boundary, compared)
    return [statement(subject, `${sentenceCase(ownerOf(boundary, after.analysis))} now answers for ${members(boundary, after.analysis)}.`)]
  })
  return [...gone, ...there]
}
