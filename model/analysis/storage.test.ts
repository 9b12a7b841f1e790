import { expect, test } from 'vitest'
import { sketch } from '../testing/sketch'
import { analyze } from './analyze'

test.each([
  ['one store', 'store:s[workload=oltp]', { systems: 1, copies: 1, workloads: ['oltp'], visibility: 'immediate', type: 'single-tier' }],
  ['its own cold tier', 'store:s[tiers=2]', { systems: 1, copies: 1, workloads: [], visibility: 'immediate', type: 'internal-tiering' }],
  [
    'both workloads in one',
    'store:s[workload=htap]',
    { systems: 1, copies: 1, workloads: ['olap', 'oltp'], visibility: 'immediate', type: 'hybrid' },
  ],
  [
    'a copy',
    'store:a -data,access=materialize-> store:b',
    { systems: 2, copies: 2, workloads: [], visibility: 'async', type: 'materializing' },
  ],
  [
    'moved, one copy',
    'store:a -data,access=tier-> store:b',
    { systems: 2, copies: 1, workloads: [], visibility: 'async', type: 'shared-tiering' },
  ],
  [
    'both',
    'store:a[workload=oltp] -data,access=tier-> store:b[workload=object] -data,access=materialize-> store:c[workload=olap]',
    { systems: 3, copies: 2, workloads: ['object', 'olap', 'oltp'], visibility: 'async', type: 'mixed' },
  ],
])('%s', (_, drawing, expected) => {
  const [system, ...others] = analyze(sketch(drawing)).storage
  expect(others).toEqual([])
  expect(system).toMatchObject(expected)
})
