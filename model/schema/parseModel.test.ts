import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printModel } from '../formats/json/printModel'
import { arbitraryModel } from '../testing/arbitraryModel'
import { changed, ignoredTraits, invalidSamples, validSample } from '../testing/samples'
import type { Issue, JsonValue } from './model'
import { parseModel } from './parseModel'
import { MAX_EDGES, MAX_NODES } from './records'

const issuesOf = (file: unknown): readonly Issue[] => {
  const result = parseModel(file)
  return result.ok ? [] : result.issues
}

const pointersOf = (file: unknown): string[] => issuesOf(file).map(({ pointer }) => pointer)

test('a file that uses every key is valid and comes back as it is', () => {
  expect(parseModel(validSample)).toEqual({ ok: true, value: validSample })
})

test('the least file is valid', () => {
  expect(parseModel({ format: 'coordinated-progress', version: 1, nodes: [], edges: [] }).ok).toBe(true)
})

test.each(ignoredTraits)('%s on a kind that does not use it is kept', (pointer, value) => {
  const file = changed(validSample, pointer, value)
  expect(parseModel(file)).toEqual({ ok: true, value: file })
})

test.each(invalidSamples)('invalid: $name', ({ file, pointers, says }) => {
  const issues = issuesOf(file)
  expect(issues.map(({ pointer }) => pointer).sort()).toEqual(pointers)
  if (says !== undefined) expect(issues.map(({ message }) => message).join('\n')).toContain(says)
  for (const { message } of issues) expect(message).toMatch(/^[A-Z].*[.?]$/)
})

describe('what is no model is refused in one sentence', () => {
  test.each<[unknown, string, string]>([
    [null, '', 'Found null; a Coordinated Progress model is a JSON object ({ … }).'],
    [[validSample], '', 'Found a list; a Coordinated Progress model is a JSON object ({ … }).'],
    ['{}', '', 'Found "{}"; a Coordinated Progress model is a JSON object ({ … }).'],
    [undefined, '', 'Found nothing; a Coordinated Progress model is a JSON object ({ … }).'],
    [{}, '', 'the key "format" is missing'],
    [{ format: 'other' }, '/format', 'its "format" is "other"'],
    [{ resourceSpans: [] }, '', 'it looks like an OpenTelemetry trace'],
    [{ asyncapi: '3.0.0', channels: {} }, '', 'it looks like an AsyncAPI document'],
    [{ openapi: '3.1.0' }, '', 'it looks like an OpenAPI document'],
    [{ data: [{ traceID: '1' }] }, '', 'it looks like a Jaeger trace'],
    [{ services: {} }, '', 'it looks like a Docker Compose file'],
    [{ type: 'excalidraw', version: 2, elements: [] }, '', 'it looks like an Excalidraw drawing'],
    [{ ...validSample, version: 7, nodes: 'rubbish' }, '/version', 'version 7 of the format, and this tool reads up to version 1'],
  ])('%j', (file, pointer, says) => {
    expect(issuesOf(file)).toEqual([{ pointer, message: expect.stringContaining(says) as unknown }])
  })
})

test('every problem of a file is reported, also those that lie on one edge', () => {
  const file = {
    format: 'coordinated-progress',
    version: 1,
    nodes: [
      { id: 'a', kind: 'microservice', colour: 'red', joins: 1 },
      { id: 'a', kind: 'store' },
    ],
    edges: [
      { id: 'e', kind: 'rpc', source: 'nobody', target: 'nowhere', ack: 'on-receipt', trigger: 'channel' },
      { id: 'e', kind: 'rpc' },
    ],
    groups: [{ id: 'g', name: 'G', parent: 'g' }],
    workflows: [{ id: 'w', name: 'W', edges: ['x', 'e', 3] }],
    waivers: [{}],
  }
  expect(pointersOf(file).sort()).toEqual([
    '/edges/0/ack',
    '/edges/0/source',
    '/edges/0/target',
    '/edges/0/trigger',
    '/edges/1',
    '/edges/1',
    '/edges/1/id',
    '/groups/0/parent',
    '/nodes/0/colour',
    '/nodes/0/joins',
    '/nodes/1/id',
    '/waivers/0',
    '/waivers/0',
    '/waivers/0',
    '/workflows/0/edges/0',
    '/workflows/0/edges/2',
  ])
})

test('a misspelt kind is one problem, not one for each edge that meets it', () => {
  expect(pointersOf(changed(validSample, '/nodes/7/kind', 'stor'))).toEqual(['/nodes/7/kind'])
})

describe('limits', () => {
  const nodes = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `n${i}`, kind: 'microservice' }))
  const edges = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `e${i}`, kind: 'rpc', source: 'n0', target: 'n1' }))
  const model = (nodeCount: number, edgeCount: number) => ({
    format: 'coordinated-progress',
    version: 1,
    nodes: nodes(nodeCount),
    edges: edges(edgeCount),
  })

  test('20,000 nodes and 60,000 edges are allowed', () => {
    expect(parseModel(model(MAX_NODES, MAX_EDGES)).ok).toBe(true)
    expect([MAX_NODES, MAX_EDGES]).toEqual([20_000, 60_000])
  })

  test('more are not', () => {
    expect(issuesOf(model(MAX_NODES + 1, MAX_EDGES + 1))).toEqual([
      { pointer: '/nodes', message: 'The model has 20,001 nodes; at most 20,000 are allowed. Split it into several models.' },
      { pointer: '/edges', message: 'The model has 60,001 edges; at most 60,000 are allowed. Split it into several models.' },
    ])
  })

  test('text is counted in characters, not in code units', () => {
    expect(parseModel(changed(validSample, '/name', '🙂'.repeat(200))).ok).toBe(true)
    expect(pointersOf(changed(validSample, '/name', '🙂'.repeat(201)))).toEqual(['/name'])
    expect(parseModel(changed(validSample, '/description', '🙂'.repeat(20_000))).ok).toBe(true)
  })

  test('a file where every reference is broken is answered in time, and all of it is reported', () => {
    const file = { ...model(MAX_NODES, 0), edges: edges(MAX_EDGES).map((edge) => ({ ...edge, source: 'm0', target: 'm1' })) }
    const started = performance.now()
    expect(issuesOf(file)).toHaveLength(2 * MAX_EDGES)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('a long parent cycle is told in short', () => {
    const groups = Array.from({ length: 5_000 }, (_, i) => ({ id: `g${i}`, name: 'G', parent: `g${(i + 1) % 5_000}` }))
    const [issue, ...more] = issuesOf({ ...model(0, 0), groups })
    expect(more).toEqual([])
    expect(issue).toEqual({
      pointer: '/groups/0/parent',
      message: 'The group "g0" lies inside itself: g0 → g1 → g2 → g3 → g4 → … → g0. Give one of them another parent.',
    })
  })
})

describe('no JSON value makes it throw', () => {
  const isAnswer = (value: unknown): boolean => {
    const result = parseModel(value)
    return (
      result.ok || (result.issues.length > 0 && result.issues.every(({ pointer, message }) => /^(\/|$)/.test(pointer) && message !== ''))
    )
  }

  test('any JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isAnswer(value)))
  })

  test('any JSON value under the keys of a model', () => {
    const keys = ['version', 'nodes', 'edges', 'groups', 'workflows', 'waivers', 'settings', 'extra', '__proto__', 'toString']
    const any = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }))
    fc.assert(fc.property(any, (file) => isAnswer({ format: 'coordinated-progress', ...file })))
  })

  test('objects that cannot become a number or a text', () => {
    const odd = JSON.parse('{"toString": 1, "valueOf": 2, "__proto__": 3}') as JsonValue
    for (const pointer of [
      '/version',
      '/nodes/0/kind',
      '/nodes/0/id',
      '/edges/0/source',
      '/edges/0/trigger',
      '/groups/0/parent',
      '/settings',
      '/settings/rules',
    ])
      expect(isAnswer(changed(validSample, pointer, odd))).toBe(true)
  })

  const pathsOf = (value: unknown, pointer = ''): readonly string[] =>
    typeof value === 'object' && value !== null
      ? [pointer, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, `${pointer}/${key.replaceAll('/', '~1')}`))]
      : [pointer]

  test('a model with any value at any place', () => {
    const place = fc.constantFrom(...pathsOf(validSample))
    const change = fc.tuple(
      place,
      fc.option(fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('store', 'db', 'timer', 'data')), { nil: undefined }),
    )
    fc.assert(
      fc.property(change, ([pointer, value]) => isAnswer(changed(validSample, pointer, value as JsonValue | undefined))),
      { numRuns: 1_000 },
    )
  })
})

test('what is printed is read back as it was, whatever the order of its keys', () => {
  fc.assert(
    fc.property(
      arbitraryModel(),
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.string({ maxLength: 50, unit: 'binary' }),
      (model, extra, name) => {
        const plain = JSON.parse(JSON.stringify({ extra, name, ...model })) as unknown
        const parsed = parseModel(plain)
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
        expect(parseModel(JSON.parse(printModel(parsed.value)))).toEqual({ ok: true, value: plain })
      },
    ),
  )
})

test('printing is stable and keeps one record a line', () => {
  const result = parseModel(validSample)
  if (!result.ok) throw new Error('the sample is valid')
  const text = printModel(result.value)
  const again = parseModel(JSON.parse(text))
  expect(again.ok && printModel(again.value)).toBe(text)
  expect(text.split('\n').filter((line) => line.startsWith('    {"id"'))).toHaveLength(10 + 10 + 2 + 1 + 2)
})
