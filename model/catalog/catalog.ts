import { channels } from './channels'
import { runtimes } from './runtimes'
import { stores } from './stores'
import type { Technology } from './technology'

/** Every technology the tool knows. Their facts are in `facts.ts`, apart, so that a page can load them when they are asked for. */
export const technologies: readonly Technology[] = [...channels, ...runtimes, ...stores]

const byId: ReadonlyMap<string, Technology> = new Map(technologies.map((technology) => [technology.id, technology]))

/** The entry with exactly this id; any other text in a `technology` field is free text and implies nothing. */
export const technologyById = (id: string): Technology | undefined => byId.get(id)
