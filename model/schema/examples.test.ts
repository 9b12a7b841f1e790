import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { technologyById } from '../catalog/catalog'
import type { Fits } from '../catalog/technology'
import { cases, casesAreHere } from '../testing/cases'
import type { Model } from './model'
import { parseModel } from './parseModel'

type Listed = {
  readonly file: string
  readonly title: string
  readonly summary: string
  readonly kind: 'real' | 'teaching'
  readonly nodes: number
  readonly edges: number
}

const folder = new URL('../../public/examples/', import.meta.url)
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

const listed = read('index.json') as readonly Listed[]
const ENDING = '.progress.json'

const modelOf = (file: string): Model => {
  const parsed = parseModel(read(file + ENDING))
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.issues)}`)
  return parsed.value
}

const named = (kind: Listed['kind']): readonly string[] => listed.filter((entry) => entry.kind === kind).map(({ file }) => file)

test('the index lists every example once, the choreographed order first', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING))
  expect(listed.map(({ file }) => file + ENDING).sort()).toEqual(files.sort())
  expect(listed[0]?.file).toBe('order-choreography')
  expect(listed.map(({ kind }) => kind).join(' ')).toMatch(/^(teaching )+(real ?)+$/)
})

describe.each(listed)('$file', ({ file, title, summary, kind, nodes, edges }) => {
  const model = modelOf(file)

  test('is what the index says', () => {
    expect({ title: model.name, nodes: model.nodes.length, edges: model.edges.length }).toEqual({ title, nodes, edges })
    expect(summary).toMatch(/^[^.]+\.$/)
    expect(model.$schema).toBe('../schema/progress-v1.schema.json')
  })

  test('explains itself', () => {
    expect(model.description).toMatch(/\blook first\b/i)
    expect(model.description).toContain(kind === 'real' ? '**Source:**' : '\n\nFrom: *')
    expect(model.nodes.filter(({ name }) => name === undefined)).toEqual([])
  })

  test('has no positions: the app lays it out', () => {
    expect(model.nodes.filter(({ position, size }) => position !== undefined || size !== undefined)).toEqual([])
  })

  test('its technologies of the catalogue stand where they fit', () => {
    const fits = (text: string | undefined): Fits | undefined => (text === undefined ? undefined : technologyById(text)?.fits)
    expect(model.nodes.filter(({ kind, technology }) => fits(technology)?.nodes.includes(kind) === false)).toEqual([])
    expect(model.edges.filter(({ kind, technology }) => fits(technology)?.edges.includes(kind) === false)).toEqual([])
  })
})

type Element = Model['nodes'][number] | Model['edges'][number]

/** Everything but what people read. */
const withoutTexts = ({ nodes, edges, format, version }: Model): object => {
  const bare = ({ name: _name, description: _description, ...traits }: Element): object => traits
  return { format, version, nodes: nodes.map(bare), edges: edges.map(bare) }
}

describe.skipIf(!casesAreHere)('a teaching example has the traits of its case', () => {
  const models = new Map(casesAreHere ? cases().map(({ name, model }) => [name, model]) : [])

  test.each(named('teaching'))('%s', (file) => {
    const original = models.get(file)
    if (original === undefined) throw new Error(`There is no case “${file}”.`)
    expect(withoutTexts(modelOf(file))).toEqual(withoutTexts(original))
  })
})
