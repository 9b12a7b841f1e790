import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import type { ModelEdge } from '../schema/model'
import { edgeLook } from './edgeLook'
import { ownersLabel } from './hullWords'
import { hullPlans } from './hullPlan'

const model = (patch: Partial<ModelEdge>) =>
  ({
    format: 'coordinated-progress',
    version: 1,
    nodes: [
      { id: 'a', kind: 'microservice', name: 'Orders' },
      { id: 'b', kind: 'microservice', name: 'Payment' },
      { id: 'p', kind: 'person', name: 'Customer' },
      { id: 't', kind: 'timer', name: 'Every night' },
    ],
    edges: [{ id: 'e', kind: 'rpc', source: 'a', target: 'b', ...patch }],
  }) as const

const look = (patch: Partial<ModelEdge>) => edgeLook(analyze(model(patch)), 0)

describe('edgeLook', () => {
  test.each([
    ['a call', {}, 'solid', undefined],
    ['a recorded call', { trigger: 'caller' }, 'double', 'caller'],
    ['a call with the answer later', { reply: 'callback' }, 'dashed-hook', undefined],
    ['a call nobody waits for', { reply: 'none' }, 'dashed', undefined],
    ['a call that is accepted', { reply: 'none', trigger: 'callee' }, 'dashed', 'callee'],
    ['a queue', { kind: 'queue' }, 'dashed', 'channel'],
    ['a topic behind an outbox', { kind: 'topic', trigger: 'caller' }, 'dashed', 'caller'],
    ['a channel in memory', { kind: 'queue', trigger: 'none' }, 'dashed', undefined],
  ] as const)('%s', (_, patch, line, hold) => {
    expect(look(patch).line).toBe(line)
    expect(look(patch).hold?.at).toBe(hold)
  })

  test('who lets go before the work is done has a hollow dot', () => {
    expect(look({ kind: 'queue', ack: 'on-receipt' }).hold).toEqual({ at: 'channel', leaky: true })
  })

  test('is lost where nobody holds it and nobody learns of a failure', () => {
    expect(look({ reply: 'none' }).lost).toBe(true)
    expect(look({}).lost).toBe(false)
    expect(look({ kind: 'queue', ack: 'on-receipt' }).lost).toBe(true)
  })

  test('a channel goes by its own name, a call by what it is called', () => {
    expect(look({ kind: 'topic', channel: 'OrderPlaced', name: 'publish' }).label).toBe('OrderPlaced')
    expect(look({ name: 'charge' }).label).toBe('charge')
    expect(look({}).label).toBe('')
  })
})

describe('ownersLabel', () => {
  test('several channels into one node share an arrow', () => {
    expect(ownersLabel(['A → Ship', 'B → Ship'])).toBe('A, B → Ship')
    expect(ownersLabel(['A → Ship', 'B → Ship', 'C → Ship'])).toBe('A, B +1 → Ship')
    expect(ownersLabel(['Ann clicks', 'Bob clicks'])).toBe('Ann clicks, Bob clicks')
    expect(ownersLabel(['AVeryLongChannelNameThatEatsAllRoom → Shipping', 'B → Shipping'])).toMatch(/… \+1 → Shipping$/)
  })
})

describe('hullPlans', () => {
  test('boundaries that hold the same nodes share a hull, and a nested one lies inside', () => {
    const base = model({})
    const analysis = analyze({
      ...base,
      edges: [
        { id: 'click', kind: 'rpc', source: 'p', target: 'a' },
        { id: 'call', kind: 'rpc', source: 'a', target: 'b', trigger: 'caller' },
        { id: 'q1', kind: 'queue', source: 'a', target: 'b', channel: 'x' },
        { id: 'q2', kind: 'queue', source: 'a', target: 'b', channel: 'y' },
      ],
    })
    const plans = hullPlans(analysis)
    const inner = plans.find((plan) => plan.strength === 'durable')
    const outer = plans.find((plan) => plan.strength === 'human')
    expect(inner?.boundaries.map((boundary) => boundary.id)).toEqual(['edge:call', 'queue:x>b', 'queue:y>b'])
    expect(outer?.members).toEqual([0, 1])
    expect(outer?.level).toBeGreaterThan(inner?.level ?? 9)
  })
})
