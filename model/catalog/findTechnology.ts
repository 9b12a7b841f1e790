import { technologies } from './catalog'
import type { Technology } from './technology'

const normalize = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

type Names = { readonly technology: Technology; readonly own: readonly string[]; readonly aliases: readonly string[] }

const names: readonly Names[] = technologies.map((technology) => ({
  technology,
  own: [normalize(technology.id), normalize(technology.name)],
  aliases: technology.aliases.map(normalize),
}))

const some = (texts: readonly string[], test: (text: string) => boolean): boolean => texts.some(test)

/** 0 is the best; undefined is no match. */
const rankOf = ({ own, aliases }: Names, query: string): number | undefined => {
  const all = [...own, ...aliases]
  if (some(own, (text) => text === query)) return 0
  if (some(aliases, (text) => text === query)) return 1
  if (some(own, (text) => text.startsWith(query))) return 2
  if (some(all, (text) => text.startsWith(query) || text.includes(` ${query}`))) return 3
  if (some(all, (text) => text.includes(query))) return 4
  const words = query.split(' ')
  return words.length > 1 && words.every((word) => some(all, (text) => text.includes(word))) ? 5 : undefined
}

/** Technologies whose id, name or alias matches what somebody types, the best match first; all of them for an empty text. */
export const findTechnology = (freeText: string): readonly Technology[] => {
  const query = normalize(freeText)
  if (query === '') return freeText.trim() === '' ? technologies : []
  return names
    .flatMap((entry) => {
      const rank = rankOf(entry, query)
      return rank === undefined ? [] : [{ rank, technology: entry.technology }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ technology }) => technology)
}
