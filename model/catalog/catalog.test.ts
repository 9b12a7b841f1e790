import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { technologies, technologyById } from './catalog'
import { factsOf } from './facts'
import type { ImpliedTrait, Technology } from './technology'

const TRAITS: readonly ImpliedTrait[] = ['progress', 'workload', 'tiers', 'trigger']

const impliedOf = ({ implies }: Technology): Record<string, unknown> => ({ ...implies.node, ...implies.edge })

const DURABLE_EXECUTION = [
  'temporal',
  'restate',
  'dbos',
  'resonate',
  'azure-durable',
  'zeebe',
  'inngest',
  'cloudflare-workflows',
  'lambda-durable',
]

describe('what a technology implies', () => {
  test.each(['nats-core', 'redis-pubsub', 'websocket'])('%s keeps messages in memory: no trigger', (id) => {
    expect(technologyById(id)?.implies.edge).toEqual({ trigger: 'none' })
  })

  test('no other channel implies anything', () => {
    const implying = technologies.filter((technology) => technology.group === 'channel' && Object.keys(impliedOf(technology)).length > 0)
    expect(implying.map(({ id }) => id)).toEqual(['nats-core', 'redis-pubsub', 'websocket'])
  })

  test.each(DURABLE_EXECUTION)('%s is a durable execution engine: durable-log, and it names its forms', (id) => {
    expect(technologyById(id)?.implies.node).toEqual({ progress: ['durable-log'] })
    expect(technologyById(id)?.forms?.stateless).toBeTruthy()
    expect(technologyById(id)?.forms?.session).toBeTruthy()
  })

  test.each([
    'lambda',
    'cloud-functions',
    'microservice',
    'step-functions',
    'langgraph',
    'akka',
    'orleans',
    'dapr',
    'flink',
    'airflow',
    'kafka',
    'sns',
    'http',
  ])('%s implies nothing, and says on what it depends', (id) => {
    expect(impliedOf(technologyById(id) as Technology)).toEqual({})
    expect(technologyById(id)?.condition).toMatch(/^[A-Z].*\.$/)
  })

  test.each([
    ['postgres', { workload: 'oltp', tiers: 1 }],
    ['dynamodb', { workload: 'oltp', tiers: 1 }],
    ['sqlserver', { workload: 'oltp' }],
    ['clickhouse', { workload: 'olap' }],
    ['snowflake', { workload: 'olap' }],
    ['iceberg', { workload: 'olap' }],
    ['elasticsearch', { workload: 'olap' }],
    ['tidb', { workload: 'htap' }],
    ['lakebase-ltap', { workload: 'htap' }],
    ['s3', { workload: 'object' }],
    ['kafka-store', { workload: 'stream' }],
    ['fluss', { workload: 'stream', tiers: 2 }],
    ['redis', {}],
  ])('%s as a store implies %j', (id, expected) => {
    expect(technologyById(id)?.implies.node ?? {}).toEqual(expected)
  })

  test.each(technologies.map((technology) => [technology.id, technology] as const))(
    '%s: every implication has a verified, unconditional fact',
    (_, technology) => {
      for (const trait of TRAITS) {
        const implied = impliedOf(technology)[trait]
        const fact = technology.implies.because[trait]
        expect(fact === undefined, trait).toBe(implied === undefined)
        if (fact === undefined) continue
        expect(fact.verified).toBe(true)
        expect(fact.source).not.toBe('')
        expect(technology.conditional ?? []).not.toContain(trait)
        expect(factsOf(technology.id)).toContain(fact)
      }
    },
  )
})

describe('entries', () => {
  test('ids and marks are unique, and each mark is one or two characters out of the name', () => {
    expect(new Set(technologies.map(({ id }) => id)).size).toBe(technologies.length)
    expect(new Set(technologies.map(({ mark }) => mark.toLowerCase())).size).toBe(technologies.length)
    for (const { mark, name } of technologies) {
      expect(mark).toMatch(/^\w{1,2}$/)
      expect(name).toMatch(new RegExp(mark.split('').join('.*'), 'i'))
    }
  })

  test('each fits something of its group', () => {
    for (const { id, group, fits } of technologies) {
      if (group === 'channel') expect([fits.nodes.length, fits.edges.length > 0], id).toEqual([0, true])
      if (group === 'runtime') expect(fits.nodes.length, id).toBeGreaterThan(0)
      if (group === 'store') expect(fits, id).toEqual({ nodes: ['store'], edges: [] })
    }
  })

  test('what depends on a condition has the condition', () => {
    for (const technology of technologies)
      if (technology.conditional !== undefined) expect(technology.condition, technology.id).toBeTruthy()
  })

  test('an unknown technology is free text', () => {
    expect(technologyById('Homegrown bus')).toBeUndefined()
    expect(technologyById('Kafka')).toBeUndefined()
    expect(technologyById('constructor')).toBeUndefined()
    expect(factsOf('constructor')).toEqual([])
  })
})

type StatedFact = { readonly value: string | boolean; readonly source: string; readonly verified: boolean }
type StatedTechnology = {
  readonly id: string
  readonly name: string
  readonly group: string
  readonly kind?: readonly string[]
  readonly workload?: readonly string[]
  readonly provides_triggers?: readonly string[]
  readonly reliable_trigger?: { readonly value: string }
  readonly facts: { readonly [key: string]: StatedFact }
}

const collected = new URL('../../../shared/facts/technologies.json', import.meta.url)
const present = existsSync(collected)
if (!present)
  console.warn('Skipped: the catalogue was not compared with the collected facts, because ../shared/facts/technologies.json is absent.')
const stated: readonly StatedTechnology[] = present
  ? (JSON.parse(readFileSync(collected, 'utf8')) as { technologies: StatedTechnology[] }).technologies
  : []

describe.skipIf(!present)('the collected facts', () => {
  test('every technology is in the catalogue, and no other', () => {
    expect(stated.length).toBeGreaterThanOrEqual(77)
    expect(technologies.map(({ id }) => id).sort()).toEqual(stated.map(({ id }) => id).sort())
  })

  test.each(stated.map((technology) => [technology.id, technology] as const))('%s is what was collected', (id, technology) => {
    const entry = technologyById(id)
    expect(entry).toMatchObject({ name: technology.name, group: technology.group })
    expect(entry?.reliableTrigger).toBe(technology.reliable_trigger?.value)
    expect(entry?.workloads).toEqual(technology.workload)
    expect(entry?.triggers).toEqual(technology.provides_triggers)
    expect(entry?.fits.edges).toEqual(expect.arrayContaining([...(technology.kind ?? [])]))
  })

  test.each(stated.map((technology) => [technology.id, technology] as const))(
    '%s: every fact is kept, and none lost its verification',
    (id, technology) => {
      const facts = new Map(factsOf(id).map((fact) => [fact.key, fact]))
      for (const [key, { value, source, verified }] of Object.entries(technology.facts)) {
        expect(facts.get(key), key).toMatchObject({ key, value })
        // A fact that was not verified may have been looked up since, and one that was may have gained a source.
        if (verified) expect(facts.get(key)).toMatchObject({ source: expect.stringContaining(source), verified: true })
        else if (facts.get(key)?.verified === false) expect(facts.get(key)?.source).toBe(source)
      }
    },
  )
})
