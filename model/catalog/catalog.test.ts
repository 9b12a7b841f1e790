import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { technologies, technologyById } from './catalog'
import { factsOf } from './facts'
import type { ImpliedTrait, Technology } from './technology'

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

  test.each(technologies)('$id: every implication has a verified, unconditional fact, and no fact is named without one', (technology) => {
    const { implies, conditional } = technology
    const implied = Object.keys(impliedOf(technology))
    expect(Object.keys(implies.because).sort()).toEqual(implied.sort())
    expect(implied.filter((trait) => conditional?.includes(trait as ImpliedTrait))).toEqual([])
    const facts = Object.values(implies.because)
    expect(facts.filter(({ verified, source }) => !verified || source === '')).toEqual([])
    expect(factsOf(technology.id)).toEqual(expect.arrayContaining(facts))
  })
})

describe('entries', () => {
  test('ids and marks are unique', () => {
    expect(new Set(technologies.map(({ id }) => id)).size).toBe(technologies.length)
    expect(new Set(technologies.map(({ mark }) => mark.toLowerCase())).size).toBe(technologies.length)
  })

  test.each(technologies)('$id: its mark is one or two characters out of its name', ({ mark, name }) => {
    expect(mark).toMatch(/^\w{1,2}$/)
    expect(name).toMatch(new RegExp(mark.split('').join('.*'), 'i'))
  })

  test('a channel fits edges, a runtime nodes, a store stores', () => {
    const misfits = technologies.filter(({ group, fits: { nodes, edges } }) => {
      if (group === 'channel') return nodes.length > 0 || edges.length === 0
      if (group === 'runtime') return nodes.length === 0 || nodes.includes('store')
      return nodes.join() !== 'store' || edges.length > 0
    })
    expect(misfits).toEqual([])
  })

  test('what depends on a condition says on which', () => {
    expect(technologies.filter(({ condition, conditional }) => conditional !== undefined && !condition)).toEqual([])
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

  test.each(stated)('$id is what was collected', (technology) => {
    const entry = technologyById(technology.id)
    expect(entry).toMatchObject({ name: technology.name, group: technology.group })
    expect(entry?.reliableTrigger).toBe(technology.reliable_trigger?.value)
    expect(entry?.workloads).toEqual(technology.workload)
    expect(entry?.triggers).toEqual(technology.provides_triggers)
    expect(entry?.fits.edges).toEqual(expect.arrayContaining([...(technology.kind ?? [])]))
  })

  test.each(stated)('$id: every fact is kept, and none lost its verification', ({ id, facts }) => {
    const kept = new Map(factsOf(id).map((fact) => [fact.key, fact]))
    const changed = Object.entries(facts).filter(([key, { value, source, verified }]) => {
      const fact = kept.get(key)
      if (fact === undefined || fact.value !== value) return true
      // A fact that was not verified may have been looked up since, and one that was may have gained a source.
      return verified ? !fact.verified || !fact.source.includes(source) : !fact.verified && fact.source !== source
    })
    expect(changed).toEqual([])
  })
})
