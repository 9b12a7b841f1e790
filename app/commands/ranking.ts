import { defaultFilter } from 'cmdk'

export type Listed = { readonly key: string; readonly title: string }
export type Section<T extends Listed> = { readonly heading: string; readonly items: readonly T[] }

type Scored<T> = { readonly of: T; readonly score: number }

/** Higher is nearer; what scores the same stays in its order. */
const byScore = (a: Scored<unknown>, b: Scored<unknown>): number => b.score - a.score

/** Matches that hold less than this part of the best one’s score are letters scattered over a title. */
const LEAST = 0.02

/**
 * What a search finds, the nearest first: within the sections, and the sections by the best that each holds. Before anything is typed,
 * everything as it is.
 */
export const rankSections = <T extends Listed>(sections: readonly Section<T>[], search: string): readonly Section<T>[] => {
  const wanted = search.trim()
  if (wanted === '') return sections
  const scored = sections.map(({ heading, items }) => ({
    heading,
    items: items.map((of): Scored<T> => ({ of, score: defaultFilter(of.title, wanted) })),
  }))
  const best = Math.max(0, ...scored.flatMap(({ items }) => items.map(({ score }) => score)))
  return scored
    .map(({ heading, items }) => {
      const near = items.filter(({ score }) => score > best * LEAST).sort(byScore)
      return { of: { heading, items: near.map(({ of }) => of) }, score: near[0]?.score ?? 0 }
    })
    .filter(({ score }) => score > 0)
    .sort(byScore)
    .map(({ of }) => of)
}
