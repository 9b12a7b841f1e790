import { technologyById } from './catalog'
import { channelFacts } from './channelFacts'
import { runtimeFacts } from './runtimeFacts'
import { storeFacts } from './storeFacts'
import type { Fact } from './technology'

const factsById: ReadonlyMap<string, readonly Fact[]> = new Map(Object.entries({ ...channelFacts, ...runtimeFacts, ...storeFacts }))

/** All that is known of a technology: the facts behind what it implies first, then the others. */
export const factsOf = (id: string): readonly Fact[] => {
  const implying = Object.values(technologyById(id)?.implies.because ?? {})
  return [...implying, ...(factsById.get(id) ?? [])]
}
