import type { Contract, Expectation } from '../schema/model'
import type { Analysis } from './analyze'
import type { Cover } from './cover'
import { deriveRepeats } from './repeats'
import type { Progressable } from './traits'

/** What a contract expects of a node, and what the node has to offer. */
export type Offer = { readonly cover: Cover; readonly progressable: Progressable; readonly repeats: boolean }

/** A node that breaks a contract: it is not covered well enough, its effect may be applied twice, or both. */
export type Breach = { readonly node: number; readonly loses: boolean; readonly duplicates: boolean }

const LEAST_COVER: Readonly<Record<Expectation, readonly Cover[]>> = {
  reliable: ['durable'],
  'human-backed': ['durable', 'human'],
  'no-loss': ['durable'],
  'no-duplicates': ['durable', 'human', 'none'],
}

/** A repeat does harm, or nobody says that it does not, and something may repeat the work. */
const mayDuplicate = ({ progressable, repeats }: Offer): boolean => repeats && progressable !== 'yes'

const breachOf = (expect: Expectation, offer: Offer): { readonly loses: boolean; readonly duplicates: boolean } => ({
  loses: !LEAST_COVER[expect].includes(offer.cover),
  duplicates: expect !== 'no-loss' && (expect === 'no-duplicates' ? mayDuplicate(offer) : offer.progressable !== 'yes'),
})

/** The working nodes that a contract is about, ascending; none where its subject does no work. */
export const nodesUnder = ({ subject }: Contract, { graph, traits, coordination }: Analysis): readonly number[] => {
  const id = subject.slice(subject.indexOf(':') + 1)
  const ends = subject.startsWith('node:')
    ? [graph.nodeAt.get(id)]
    : (coordination.workflows.find((workflow) => workflow.id === id)?.edges ?? []).flatMap((e) => [graph.source[e], graph.target[e]])
  const working = ends.filter((n): n is number => n !== undefined && traits.nodes[n]?.working === true)
  return [...new Set(working)].sort((a, b) => a - b)
}

const repeatsByAnalysis = new WeakMap<Analysis, ReturnType<typeof deriveRepeats>>()

/** Once for an analysis: many contracts ask. */
const repeatsIn = (analysis: Analysis): ReturnType<typeof deriveRepeats> => {
  let repeats = repeatsByAnalysis.get(analysis)
  if (repeats === undefined) {
    repeats = deriveRepeats(analysis.graph, analysis.traits, analysis.triggers)
    repeatsByAnalysis.set(analysis, repeats)
  }
  return repeats
}

/** Where the drawing breaks a contract, by derivation (section 2.2). Linear in the model. */
export const breachesOf = (contract: Contract, analysis: Analysis): readonly Breach[] => {
  const { traits, cover } = analysis
  const repeats = repeatsIn(analysis)
  return nodesUnder(contract, analysis).flatMap((node) => {
    const progressable = traits.nodes[node]?.progressable ?? 'unstated'
    const breach = breachOf(contract.expect, { cover: cover[node] as Cover, progressable, repeats: repeats[node] === 1 })
    return breach.loses || breach.duplicates ? [{ node, ...breach }] : []
  })
}
