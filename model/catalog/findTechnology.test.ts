import { expect, test } from 'vitest'
import { technologies } from './catalog'
import { findTechnology } from './findTechnology'

const found = (text: string): readonly string[] => findTechnology(text).map(({ id }) => id)

test.each([
  ['kafka', 'kafka'],
  ['KAFKA', 'kafka'],
  ['  Apache Kafka ', 'kafka'],
  ['postgresql', 'postgres'],
  ['PostgreSQL', 'postgres'],
  ['sqs', 'sqs-standard'],
  ['rabbit', 'rabbitmq-classic'],
  ['camunda', 'zeebe'],
  ['cron', 'eventbridge-scheduler'],
  ['durable functions', 'azure-durable'],
  ['REST', 'http'],
  ['gRPC', 'grpc'],
  ['lakehouse', 'iceberg'],
])('“%s” finds %s first', (text, id) => {
  expect(found(text)[0]).toBe(id)
})

test('a name comes before an alias, a start before a middle', () => {
  expect(found('kafka').slice(0, 3)).toEqual(['kafka', 'kafka-streams', 'kafka-store'])
  expect(found('flink')[0]).toBe('flink')
})

test('words match in any order', () => {
  expect(found('streams redis')).toContain('redis-streams')
})

test('an empty text lists everything, an unknown one nothing', () => {
  expect(findTechnology('')).toHaveLength(technologies.length)
  expect(findTechnology('   ')).toHaveLength(technologies.length)
  expect(found('homegrown')).toEqual([])
  expect(found('!!')).toEqual([])
})

test('no technology is found twice', () => {
  for (const { name } of technologies) expect(new Set(found(name)).size).toBe(found(name).length)
})
