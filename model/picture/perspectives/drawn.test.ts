import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze'
import type { Model } from '../../schema/model'
import { sketch } from '../../testing/sketch'
import { DRAWN_PERSPECTIVES, perspectiveOf, type PerspectiveChoice } from '../perspectiveOf'
import type { PerspectiveId } from '../perspective'
import { sceneOf, type Scene } from '../scene'

const draw = (drawing: string, id: PerspectiveId, choice?: PerspectiveChoice): Scene =>
  sceneOf(analyze(sketch(drawing)), perspectiveOf(id, choice))

const notes = ({ nodes }: Scene): unknown =>
  Object.fromEntries(nodes.flatMap(({ id, card }) => (card.note === null ? [] : [[id, card.note.text]])))
const inks = ({ edges }: Scene): unknown => edges.map(({ ink }) => `${ink.tone} ${ink.width}`)
const areas = ({ hulls }: Scene): unknown => hulls.map(({ subject, spoken, tone }) => [subject, spoken, tone])

const folder = new URL('../../../public/examples/', import.meta.url)
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.progress.json'))
  .map((file): [string, Model] => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Model])

test('all eight are drawn, in the order of their keys', () =>
  expect(DRAWN_PERSPECTIVES).toEqual(['plain', 'reliability', 'boundaries', 'synchrony', 'coupling', 'coordination', 'storage', 'failure']))

describe.each(examples)('%s', (_, model) => {
  const analysis = analyze(model)
  const places = (scene: Scene): unknown => [scene.nodes.map(({ box }) => box), scene.edges.map(({ route, place }) => [route.d, place])]
  const plain = places(sceneOf(analysis, perspectiveOf('plain')))

  test.each(DRAWN_PERSPECTIVES)('“%s” changes only marks, never positions', (id) => {
    const [first] = analysis.graph.nodes
    const scene = sceneOf(analysis, perspectiveOf(id, { down: [first?.id ?? ''] }))
    expect(places(scene)).toEqual(plain)
    expect(new Set(scene.hulls.map((hull) => hull.id)).size).toBe(scene.hulls.length)
  })

  test('going from one perspective to the next draws what a fresh one would', () => {
    let scene: Scene | undefined
    for (const id of [...DRAWN_PERSPECTIVES, ...DRAWN_PERSPECTIVES.toReversed()]) {
      scene = sceneOf(analysis, perspectiveOf(id), { previous: scene })
      const fresh = sceneOf(analysis, perspectiveOf(id))
      expect(JSON.stringify([scene.nodes, scene.hulls, scene.edges.map(({ line, top }) => [line, top])])).toBe(
        JSON.stringify([fresh.nodes, fresh.hulls, fresh.edges.map(({ line, top }) => [line, top])]),
      )
    }
  })
})

describe('synchrony', () => {
  test('tells depths, islands and circles', () => {
    const scene = draw('person:ann -rpc-> a -rpc-> b -rpc-> c -rpc-> b; a -queue,channel=q-> d', 'synchrony')
    expect(notes(scene)).toEqual({ a: 'chain of 1', b: 'in a circle', c: 'in a circle' })
    expect(areas(scene)).toEqual([
      ['island:a', '3 must be up together, 3 nodes', 'accent'],
      ['cycle:b', '2 wait in a circle, 2 nodes', 'error'],
    ])
    expect(inks(scene)).toEqual(['text 2.2', 'text 2.2', 'error 2.6', 'error 2.6', 'muted 1.3'])
  })
})

describe('coupling', () => {
  const drawing = 'a -rpc-> b; a -topic,channel=t-> c'

  test('weighs edges by design or at run time', () => {
    expect(inks(draw(drawing, 'coupling'))).toEqual(['text 4.6', 'muted 1.5'])
    expect(inks(draw(drawing, 'coupling', { coupling: 'runtime' }))).toEqual(['text 4.6', 'muted 0.9'])
  })

  test('says how unstable a node is, and who knows whom', () => {
    const scene = draw(drawing, 'coupling')
    expect(notes(scene)).toEqual({ a: 'instability 0.5', b: 'instability 0', c: 'instability 1' })
    expect(scene.edges.map(({ added }) => added.length)).toEqual([1, 1])
  })
})

describe('coordination', () => {
  test('marks conductors, and what the framework would pick instead', () => {
    const scene = draw('person:ann -rpc-> a -rpc-> b; a -rpc-> c; a -rpc-> d', 'coordination')
    expect(notes(scene)).toEqual({ a: '3, better: durable' })
    expect(inks(scene)).toEqual(['team-1 1.8', 'team-1 3', 'team-1 3', 'team-1 3'])
  })

  test('its legend names the workflows of the drawing', () => {
    const analysis = analyze(sketch('a -rpc-> b; c -rpc-> d'))
    const [section] = perspectiveOf('coordination').legendOf?.(analysis) ?? []
    expect(section?.entries.map(({ words }) => words)).toEqual(['workflow 1: request chain', 'workflow 2: request chain'])
  })
})

describe('storage', () => {
  test('tells what is fresh, what is a copy, and who shares it', () => {
    const scene = draw('a -data,access=write-> store:s -data,access=materialize-> store:t -data,access=tier-> store:u; store:v', 'storage')
    expect(notes(scene)).toEqual({ s: 'fresh', t: 'fresh later, 1 step', u: 'fresh later, 2 steps', v: 'fresh' })
    expect(areas(scene)).toEqual([['system:s', '3 stores, 2 copies, 3 nodes', 'team-1']])
    expect(inks(scene)).toEqual(['text 1.6', 'accent 2.8', 'human 2.8'])
  })
})

test('reliability says each verdict in a word, as the badge does by its shape; it is heard once, and counted as it is called', () => {
  const scene = draw(
    'timer:t -rpc-> a[progress=idempotent] -rpc,reply=none-> b; a -rpc,reply=none-> d[progress=]; person:p -rpc-> c[progress=idempotent]',
    'reliability',
  )
  expect(notes(scene)).toEqual({ a: 'Reliable', b: 'Nobody owns it', d: 'Unreliable', c: 'Human-backed' })
  expect(scene.nodeAt.get('a')?.card.spoken).toBe('a, microservice, reliable')
  const hints = ['a', 'b', 'd'].map((id) => scene.nodeAt.get(id)?.card.note?.hint)
  expect(hints).toEqual([
    'What protects its work? Idempotent: a repeat has no further effect.',
    'What protects its work? Not stated.',
    'What protects its work? Nothing: a repeat does its work twice.',
  ])
  expect(new Set(['a', 'b', 'd'].map((id) => scene.nodeAt.get(id)?.card.note?.glyph)).size).toBe(3)
  expect(scene.perspective.summary(scene.analysis).map(({ text }) => text)).toEqual(['2 boundaries', '1 node nobody owns', '1 unreliable'])
})

describe('failure', () => {
  const drawing = 'person:ann -rpc-> orders -rpc-> payment; orders -topic,channel=placed-> mail; other'

  test('says nothing while everything is up', () => expect(notes(draw(drawing, 'failure'))).toEqual({}))

  test('says of every node what becomes of it', () => {
    const scene = draw(drawing, 'failure', { down: ['payment'] })
    expect(notes(scene)).toEqual({ ann: 'stopped', orders: 'stopped', payment: 'down', mail: 'starved', other: 'untouched' })
    expect(scene.perspective.summary(scene.analysis).map(({ text }) => text)).toEqual([
      '1 node down',
      '2 stopped',
      '1 starved',
      '1 untouched',
    ])
    expect(inks(scene)).toEqual(['error 2.4', 'error 2.4', 'muted 1.6'])
    expect(scene.nodeAt.get('orders')?.card.spoken).toMatch(/, stopped$/)
  })

  test('a story marks what it has told, and no more: first the outage, then what becomes of it', () => {
    const down = ['payment']
    const steps = Array.from({ length: 7 }, (_, told) => notes(draw(drawing, 'failure', { down, told })))
    const outage = [{ payment: 'down' }, { orders: 'stopped' }, { ann: 'stopped' }, { mail: 'starved' }, { other: 'untouched' }]
    expect(steps.slice(0, 5)).toEqual(outage.map((_, i) => Object.assign({}, ...outage.slice(0, i + 1))))
    expect(steps[5]).toEqual({ ann: 'may try again' })
    expect(steps[6]).toEqual({ ann: 'may try again', orders: 'runs again', payment: 'runs again' })
    expect(inks(draw(drawing, 'failure', { down, told: 1 }))).toEqual(['muted 1.6', 'error 2.4', 'muted 1.6'])
    expect(inks(draw(drawing, 'failure', { down, told: 6 }))).toEqual(['muted 1.6', 'muted 1.6', 'muted 1.6'])
  })
})

describe('what a line’s colour says is said by a sign', () => {
  const signs = ({ edges }: Scene): unknown =>
    Object.fromEntries(edges.flatMap(({ id, added }) => (added.length === 0 ? [] : [[id, added.length]])))
  const letters = ({ edges }: Scene): unknown =>
    edges.flatMap(({ added }) => added.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])))

  test('where a failure goes up, and nowhere else', () => {
    const scene = draw('a -rpc-> b -rpc-> c; a -queue,channel=q-> d', 'failure', { down: ['c'] })
    const broken = scene.edges.filter(({ ink }) => ink.tone === 'error').map(({ id }) => id)
    expect(broken).toHaveLength(2)
    expect(Object.keys(signs(scene) as object)).toEqual(broken)
    expect(signs(draw('a -rpc-> b', 'failure'))).toEqual({})
  })

  test('each of several workflows by its letter, where work enters it; one alone needs none', () => {
    expect(letters(draw('a -queue,channel=q-> b; c -queue,channel=r-> d', 'coordination'))).toEqual(['A', 'B'])
    expect(letters(draw('a -queue,channel=q-> b', 'coordination'))).toEqual([])
  })
})
