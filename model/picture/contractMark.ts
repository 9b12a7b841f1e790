import type { Analysis } from '../analysis/analyze'
import { breachesOf, nodesUnder } from '../analysis/contracts'
import { promiseOf, type Contract } from '../schema/model'
import type { Mark } from './mark'
import type { Tone } from './tone'

/** What becomes at one node of the promises it is under. */
export type Promised = { readonly kept: boolean; readonly words: string }

type PromiseMark = { readonly tone: Tone; readonly glyph: string }

/** A shield in a box of 18 px. */
const SHIELD = 'M9 1L16 3.4V9c0 4.2-2.9 6.8-7 8.2C4.9 15.8 2 13.2 2 9V3.4z'

/** Told apart by what is on the shield as much as by colour: a tick, or a crack from edge to edge. */
const MARKS: Readonly<Record<'kept' | 'broken', PromiseMark>> = {
  kept: { tone: 'ok', glyph: 'M5.6 9l2.4 2.5 4.4-4.8' },
  broken: { tone: 'error', glyph: 'M10.6 1.6L7.6 6.4l3.2 2.8-3.4 3 1.8 5' },
}

/** The shield with its box starting at (x, y); the ring around it keeps it apart from what lies below. */
export const contractMarks = (kept: boolean, x: number, y: number): readonly Mark[] => {
  const { tone, glyph } = MARKS[kept ? 'kept' : 'broken']
  return [
    { type: 'path', d: SHIELD, at: [x, y], stroke: 'bg', width: 4, part: 'promise' },
    { type: 'path', d: SHIELD, at: [x, y], fill: 'panel', stroke: tone, width: 1.5, round: true, part: 'promise' },
    { type: 'path', d: glyph, at: [x, y], stroke: tone, width: 1.8, round: true, part: 'promise' },
  ]
}

type Under = { readonly kept: Contract[]; readonly broken: Contract[] }

const wordsOf = ({ kept, broken }: Under): string => {
  const said = (contracts: readonly Contract[], state: string): readonly string[] =>
    contracts.length === 0 ? [] : [`promise ${state}: ${contracts.map((contract) => `“${promiseOf(contract)}”`).join(', ')}`]
  return [...said(broken, 'broken'), ...said(kept, 'kept')].join(', ')
}

const promisesByAnalysis = new WeakMap<Analysis, ReadonlyMap<number, Promised>>()

const derivePromises = (analysis: Analysis): ReadonlyMap<number, Promised> => {
  const under = new Map<number, Under>()
  for (const contract of analysis.graph.model.contracts ?? []) {
    const breaches = new Set(breachesOf(contract, analysis).map(({ node }) => node))
    for (const node of nodesUnder(contract, analysis)) {
      const known = under.get(node) ?? { kept: [], broken: [] }
      known[breaches.has(node) ? 'broken' : 'kept'].push(contract)
      under.set(node, known)
    }
  }
  return new Map([...under].map(([node, all]) => [node, { kept: all.broken.length === 0, words: wordsOf(all) }]))
}

/** The promises at each node that is under some, once for an analysis. A node that keeps its part of a broken one says that it is kept. */
export const promisesIn = (analysis: Analysis): ReadonlyMap<number, Promised> => {
  let promises = promisesByAnalysis.get(analysis)
  if (promises === undefined) promisesByAnalysis.set(analysis, (promises = derivePromises(analysis)))
  return promises
}
