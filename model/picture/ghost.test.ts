import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import type { Command } from '../graph/commands'
import { smallestFixes } from '../repair/smallestFixes'
import { runRules } from '../rules/runRules'
import type { Model } from '../schema/model'
import { sketch } from '../testing/sketch'
import { ghostOf, type Ghost } from './ghost'
import { perspectiveOf } from './perspectiveOf'
import { sceneOf } from './scene'

const drawing = sketch('person:ann -rpc,id=ask-> orders -rpc,reply=none,id=pay-> payment')

const ghost = (model: Model, ...commands: readonly Command[]): Ghost | undefined =>
  ghostOf(sceneOf(analyze(model), perspectiveOf('reliability')), model, commands)

const ids = (items: readonly { readonly id: string }[] | undefined): readonly string[] => (items ?? []).map(({ id }) => id)

describe('the ghost of an edit', () => {
  test('shows what it adds, with a place', () => {
    const shown = ghost(
      drawing,
      { type: 'addNode', node: { id: 'clock', kind: 'timer', position: { x: -100, y: 40 } } },
      { type: 'addEdge', edge: { id: 'tick', kind: 'rpc', source: 'clock', target: 'payment' } },
    )
    expect(ids(shown?.added.nodes)).toEqual(['clock'])
    expect(shown?.added.nodes[0]?.box).toMatchObject({ x: -100, y: 40 })
    expect(ids(shown?.added.edges)).toEqual(['tick'])
  })

  test('strikes what it removes, edges along with their node', () => {
    const shown = ghost(drawing, { type: 'remove', nodes: ['payment'] })
    expect(ids(shown?.removed.nodes)).toEqual(['payment'])
    expect(ids(shown?.removed.edges)).toEqual(['pay'])
  })

  test('shows an edge as it would be, and whose verdict turns', () => {
    const shown = ghost(
      drawing,
      { type: 'setEdge', id: 'pay', patch: { kind: 'queue' } },
      { type: 'setNode', id: 'payment', patch: { progress: ['idempotent'] } },
    )
    expect(shown?.changedEdges.map(({ after }) => after.look.kind)).toEqual(['queue'])
    expect(ids(shown?.changedNodes)).toEqual(['payment'])
    expect(shown?.turns.map(({ node, from, to }) => [node.id, from, to])).toEqual([['payment', 'unowned', 'reliable']])
  })

  test('is none for an edit that does nothing or cannot be carried out', () => {
    expect(ghost(drawing)).toBeUndefined()
    expect(ghost(drawing, { type: 'setNode', id: 'gone', patch: { name: 'x' } })).toBeUndefined()
  })

  test('is there for every fix and every suggestion', () => {
    const analysis = analyze(drawing)
    const offered = [
      ...smallestFixes(drawing, 'payment').fixes.map(({ commands }) => commands),
      ...runRules(analysis, { today: '2026-01-01' }).flatMap(({ suggestions }) => suggestions.map(({ commands }) => commands)),
    ]
    expect(offered.length).toBeGreaterThan(4)
    for (const commands of offered) expect(ghost(drawing, ...commands), JSON.stringify(commands)).toBeDefined()
  })
})
