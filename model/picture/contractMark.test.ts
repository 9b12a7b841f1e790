import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import type { Contract, Model } from '../schema/model'
import { sketch } from '../testing/sketch'
import { contractMarks, promisesIn } from './contractMark'
import { DRAWN_PERSPECTIVES, perspectiveOf } from './perspectiveOf'
import type { PerspectiveId } from './perspective'
import { sceneOf } from './scene'

const contracts: readonly Contract[] = [
  { id: 'once', text: 'Paid once', subject: 'node:pay', expect: 'no-duplicates' },
  { id: 'whole', subject: 'workflow:w', expect: 'no-loss' },
]

const promising = (extra: Partial<Model> = {}): Model =>
  sketch('timer:t -queue,id=q-> pay[progress=transactional] -rpc,id=r,reply=none-> mail; mail -rpc,id=s-> log', {
    model: { workflows: [{ id: 'w', name: 'W', edges: ['q', 'r'] }], contracts, ...extra },
  })

const spoken = (model: Model, id: PerspectiveId = 'reliability'): Readonly<Record<string, string>> =>
  Object.fromEntries(sceneOf(analyze(model), perspectiveOf(id)).nodes.map((node) => [node.id, node.card.spoken]))

describe('what becomes of promises', () => {
  test('is said of every node under them, by node', () => {
    const analysis = analyze(promising())
    const at = (id: string) => promisesIn(analysis).get(analysis.graph.nodeAt.get(id) ?? -1)
    expect(at('pay')).toEqual({ kept: false, words: 'promise broken: “Paid once”, promise kept: “whole”' })
    expect(at('mail')).toEqual({ kept: false, words: 'promise broken: “whole”' })
    expect(at('log')).toBeUndefined()
    expect(at('t')).toBeUndefined()
  })

  test('can be heard where it can be seen', () => {
    const shown = DRAWN_PERSPECTIVES.filter((id) => spoken(promising(), id)['pay']?.includes('promise'))
    expect(shown).toEqual(['reliability', 'boundaries', 'failure'])
    expect(spoken(promising())['pay']).toBe('pay, microservice, retry-unsafe, promise broken: “Paid once”, promise kept: “whole”')
  })

  test('goes with the contract', () => {
    const before = sceneOf(analyze(promising()), perspectiveOf('reliability'))
    const { contracts: _, ...without } = promising()
    const after = sceneOf(analyze(without), perspectiveOf('reliability'), { previous: before })
    expect(after.nodes.map(({ card }) => card.promised)).toEqual([null, null, null, null])
    expect(
      after.nodes
        .filter((node, n) => node !== before.nodes[n])
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['mail', 'pay'])
  })

  test('is drawn on the card of a collapsed group, too', () => {
    const groups = [{ id: 'g', name: 'G', extra: { collapsed: true } }]
    const model = promising({ groups })
    const grouped = (id: string): Model => ({
      ...model,
      nodes: model.nodes.map((node) => (node.id === id ? { ...node, group: 'g' } : node)),
    })
    const card = (id: string) => sceneOf(analyze(grouped(id)), perspectiveOf('reliability')).cards.get('g')?.card.spoken
    expect(card('pay')).toBe('G, group, 1 node, retry-unsafe, promise broken')
    expect(card('log')).toBe('G, group, 1 node, unowned')
  })
})

test('kept and broken differ in shape, not only in colour', () => {
  const shapes = (kept: boolean) => contractMarks(kept, 0, 0).map((mark) => (mark.type === 'path' ? mark.d : ''))
  expect(shapes(true)).not.toEqual(shapes(false))
})
