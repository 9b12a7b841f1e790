import { expect, test } from 'vitest'
import { didYouMean } from './didYouMean'

test.each([
  ['microservce', ['person', 'microservice', 'function'], 'microservice'],
  ['Topic', ['queue', 'topic'], 'topic'],
  ['stream_job', ['stream-job', 'store'], 'stream-job'],
  ['scoure', ['source', 'target'], 'source'],
  ['zebra', ['queue', 'topic'], undefined],
  ['', ['a', 'b'], undefined],
])('%s', (written, allowed, meant) => {
  expect(didYouMean(written, allowed)).toBe(meant)
})
