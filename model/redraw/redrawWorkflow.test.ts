import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import type { Model, ModelEdge } from '../schema/model'
import { parseModel } from '../schema/parseModel'
import { arbitraryModel } from '../testing/arbitraryModel'
import { cases, casesAreHere } from '../testing/cases'
import { sketch } from '../testing/sketch'
import { redrawWorkflow, type RedrawStyle } from './redrawWorkflow'

const STYLES: readonly RedrawStyle[] = ['orchestration', 'choreography']

const folder = new URL('../../public/examples/', import.meta.url)
const example = (name: string): Model => JSON.parse(readFileSync(new URL(`${name}.progress.json`, folder), 'utf8')) as Model

const arrow = ({ source, kind, target, channel, trigger, reply }: ModelEdge): string =>
  [source, kind, target, channel, trigger, reply].filter((part) => part !== undefined).join(' ')

const redrawn = (model: Model, style: RedrawStyle, id = analyze(model).coordination.workflows[0]?.id ?? ''): Model => {
  const result = redrawWorkflow(model, id, style)
  if (!result.ok) throw new Error(result.reason)
  return result.model
}

const refusal = (model: Model, style: RedrawStyle, id = 'auto:1'): string => {
  const result = redrawWorkflow(model, id, style)
  return result.ok ? 'redrawn' : result.reason
}

describe('the order', () => {
  test('choreographed becomes conducted', () => {
    const model = redrawn(example('order-choreography'), 'orchestration')
    expect(model.nodes.at(-1)).toEqual({
      id: 'order-flow',
      kind: 'function',
      name: 'Order flow',
      team: 'orders',
      progress: ['durable-log'],
      form: 'session',
      controlFlow: 'deterministic',
    })
    expect(model.edges.map(arrow)).toEqual([
      'customer rpc orders',
      'orders data orders-db',
      'orders topic notification OrderPlaced caller',
      'shipping topic notification OrderShipped',
      'order-flow rpc inventory caller',
      'order-flow rpc payment caller',
      'order-flow rpc shipping caller',
      'orders rpc order-flow callee none',
    ])
    expect(model.edges.filter(({ compensated }) => compensated).map(({ target }) => target)).toEqual(['inventory', 'payment'])
  })

  test('conducted becomes choreographed, and the conductor goes', () => {
    const model = redrawn(example('order-orchestration'), 'choreography')
    expect(model.nodes.map(({ id }) => id)).toEqual(['customer', 'checkout-api', 'inventory', 'payment', 'shipping', 'notification'])
    expect(model.edges.map(arrow)).toEqual([
      'customer rpc checkout-api',
      'checkout-api topic inventory CheckoutCompleted',
      'inventory rpc payment caller none',
      'payment topic shipping CardCharged',
      'shipping topic notification OrderShipped',
    ])
  })

  test('there and back leaves every step reliable', () => {
    const model = redrawn(redrawn(example('order-choreography'), 'orchestration'), 'choreography')
    const { verdict, graph } = analyze(model)
    const own = graph.nodes.flatMap((node, n) => (node.kind === 'microservice' && node.id !== 'orders' ? [verdict[n]] : []))
    expect(new Set(own)).toEqual(new Set(['reliable']))
  })
})

describe('as an orchestration', () => {
  test('the orchestrator that is there conducts all, and gets a log', () => {
    const model = redrawn(sketch('person:p -rpc-> o -rpc-> a -rpc-> b; o -rpc-> c'), 'orchestration')
    expect(model.nodes.find(({ id }) => id === 'o')?.progress).toEqual(['durable-log'])
    expect(model.edges.map(arrow)).toEqual(['p rpc o', 'o rpc a caller', 'o rpc b caller', 'o rpc c caller'])
  })

  test('with nothing before it, the entry leads to the conductor', () => {
    const model = redrawn(sketch('person:p -rpc-> a -topic-> b -topic-> a'), 'orchestration')
    expect(model.edges.map(arrow)).toEqual(['p rpc a-flow', 'a-flow rpc a caller', 'a-flow rpc b caller'])
  })

  test('a person in between is asked by the conductor', () => {
    const model = redrawn(sketch('a -topic-> b -topic-> c; b -queue-> person:boss'), 'orchestration')
    expect(model.edges.map(arrow)).toContain('b-flow rpc boss caller callback')
  })

  test('what a store published is started by whoever writes it', () => {
    const model = redrawn(sketch('a -data-> store:s -topic-> b -topic-> c'), 'orchestration')
    expect(model.edges.map(arrow)).toEqual(['a data s', 'a rpc b-flow callee none', 'b-flow rpc b caller', 'b-flow rpc c caller'])
  })

  test('auxiliary calls leave by topics, questions stay', () => {
    const model = redrawn(sketch('a -rpc,name=Book-room-> b -topic-> c -rpc,path=indirect-> d; b -rpc,message=query-> e'), 'orchestration')
    expect(model.edges.map(arrow)).toEqual([
      'c topic d CCompleted',
      'b rpc e',
      'b-flow rpc b caller',
      'b-flow rpc c caller',
      'a rpc b-flow callee none',
    ])
  })

  test('an irreversible or harmless step has no undo', () => {
    const model = redrawn(sketch('x -topic-> a[progress=tolerant] -topic,irreversible-> b -topic-> c -topic-> d'), 'orchestration')
    expect(model.edges.filter(({ compensated }) => compensated).map(({ target }) => target)).toEqual(['c'])
  })

  test.each([
    ['person:p -rpc-> a', 'fewer than two steps'],
    ['a -topic-> stream-job:b -topic-> c', 'is a stream job'],
    ['store:s -topic-> a -topic-> b', 'nothing in the drawing writes it'],
  ])('%s: %s', (drawing, reason) => {
    expect(refusal(sketch(drawing), 'orchestration')).toContain(reason)
  })
})

describe('as a choreography', () => {
  test('each step reacts to the one before, in the order of the calls', () => {
    const model = redrawn(sketch('o -rpc,name=reserveRoom-> a; o -rpc-> b -data-> store:s; o -rpc-> c'), 'choreography')
    expect(model.edges.map(arrow)).toEqual(['o topic a OCompleted', 'a topic b RoomReserved', 'b data s', 'b topic c BCompleted caller'])
  })

  test('a chain of calls becomes a chain of events', () => {
    expect(redrawn(sketch('person:p -rpc-> a -rpc-> b -rpc,reply=callback-> c'), 'choreography').edges.map(arrow)).toEqual([
      'p rpc a',
      'a topic b ACompleted',
      'b topic c BCompleted',
    ])
  })

  test('an event that is there is subscribed to, and no two topics run together', () => {
    const model = redrawn(sketch('a -topic,channel=Done-> b; a -rpc-> c -rpc-> d; x -topic,channel=CCompleted-> y'), 'choreography')
    expect(model.edges.map(arrow)).toEqual(['a topic b Done', 'a topic c Done', 'c topic d CCompleted-2', 'x topic y CCompleted'])
  })

  test('who waits for two answers gets to know them by events', () => {
    const model = redrawn(sketch('o -rpc,message=query-> a; o -rpc,message=query-> b; o -topic-> c'), 'choreography')
    expect(model.edges.map(arrow)).toEqual(['a topic o ACompleted', 'b topic o BCompleted', 'o topic c'])
  })

  test('without any step there is nothing to react to', () => {
    expect(refusal(sketch('person:p -rpc-> a'), 'choreography')).toContain('no direct step')
  })
})

test('an edge of two workflows stays as it is for the other one', () => {
  const workflows = [
    { id: 'v', name: 'V', edges: ['1', '2'] },
    { id: 'w', name: 'W', edges: ['2', '3'] },
  ]
  const model = sketch('a -rpc-> b -rpc-> c -rpc-> d', { model: { workflows } })
  const next = redrawn(model, 'choreography', 'w')
  expect(next.edges.map((edge) => `${edge.id}: ${arrow(edge)}`)).toEqual([
    '1: a rpc b',
    '2: b rpc c',
    '3: c topic d CCompleted',
    '2-2: b topic c BCompleted',
  ])
  expect(next.workflows).toEqual([workflows[0], { id: 'w', name: 'W', edges: ['3', '2-2'] }])
})

test('a workflow that does not exist is refused', () => {
  expect(refusal(sketch('a -rpc-> b'), 'choreography', 'x')).toBe('There is no workflow with the id "x".')
})

const without = <T extends object>(item: T, key: keyof T): object =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name !== key))

/** Tries both styles on every workflow; counts what was redrawn. */
const checkAll = (model: Model): { readonly redrawn: number; readonly refused: number } => {
  const counts = { redrawn: 0, refused: 0 }
  const before = structuredClone(model)
  const analysis = analyze(model)
  for (const workflow of analysis.coordination.workflows)
    for (const style of STYLES) {
      const result = redrawWorkflow(model, workflow.id, style)
      if (!result.ok) {
        expect(result.reason).toMatch(/^[“A-Z].*\.$/su)
        counts.refused++
        continue
      }
      counts.redrawn++
      const parsed = parseModel(JSON.parse(JSON.stringify(result.model)))
      expect(parsed, JSON.stringify(parsed)).toMatchObject({ ok: true })
      const after = analyze(result.model).coordination.workflows.find(({ id }) => id === result.workflow)
      expect(after?.style).toBe(style)
      const own = new Set(workflow.edges.map((e) => analysis.graph.edges[e]?.id))
      const touched = new Set(workflow.edges.flatMap((e) => [analysis.graph.edges[e]?.source, analysis.graph.edges[e]?.target]))
      expect(result.model.edges).toEqual(expect.arrayContaining(model.edges.filter(({ id, kind }) => !own.has(id) || kind === 'data')))
      expect(result.model.nodes).toEqual(expect.arrayContaining(model.nodes.filter(({ id }) => !touched.has(id))))
      expect((result.model.workflows ?? []).filter(({ id }) => id !== workflow.id)).toEqual(
        (model.workflows ?? []).filter(({ id }) => id !== workflow.id),
      )
      expect({ ...without(result.model, 'nodes'), edges: [], workflows: [] }).toEqual({
        ...without(model, 'nodes'),
        edges: [],
        workflows: [],
      })
    }
  expect(model).toEqual(before)
  return counts
}

test('every example is redrawn, or says why not, and nothing else changes', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.progress.json'))
  const counts = names.map((file) => checkAll(example(file.replace('.progress.json', ''))))
  expect(counts.reduce((sum, { redrawn }) => sum + redrawn, 0)).toBeGreaterThan(20)
})

test.skipIf(!casesAreHere)('every shared case is redrawn, or says why not, and nothing else changes', () => {
  const counts = casesAreHere ? cases().map(({ model }) => checkAll(model)) : []
  expect(counts.reduce((sum, { redrawn }) => sum + redrawn, 0)).toBeGreaterThan(40)
})

test('random connected workflows are redrawn, and nothing else changes', { timeout: 60_000 }, () => {
  const total = { redrawn: 0, refused: 0 }
  const connected = arbitraryModel({ nodes: 7, edges: 9 }).map((model): Model => {
    const { workflows: _, contracts: __, ...rest } = model
    const analysis = analyze(rest)
    const workflows = analysis.coordination.workflows.map(({ edges }, k) => ({
      id: `w${k}`,
      name: `Book room ${k}`,
      edges: edges.map((e) => analysis.graph.edges[e]?.id ?? ''),
    }))
    return rest.edges.length % 2 === 0 || workflows.length === 0 ? rest : { ...rest, workflows }
  })
  fc.assert(
    fc.property(fc.oneof(connected, arbitraryModel()), (model) => {
      const counts = checkAll(model)
      total.redrawn += counts.redrawn
      total.refused += counts.refused
    }),
    { numRuns: 500 },
  )
  expect(total.redrawn).toBeGreaterThan(300)
})
