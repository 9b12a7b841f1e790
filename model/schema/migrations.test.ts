import { expect, test } from 'vitest'
import { migrate, migrations, type Migration } from './migrations'
import { VERSION, type JsonObject } from './model'

/** For every migration, an old file and what it becomes. A migration without a row here has never been run, and that fails. */
const rows: readonly { readonly from: number; readonly before: JsonObject; readonly after: JsonObject }[] = []

test('every version before the current one has exactly one migration, and a row in this test', () => {
  const earlier = Array.from({ length: VERSION - 1 }, (_, i) => i + 1)
  expect(migrations.map(({ from }) => from)).toEqual(earlier)
  expect(rows.map(({ from }) => from)).toEqual(earlier)
})

test('every migration does what its row says', () => {
  for (const { from, before, after } of rows)
    expect(migrate({ ...before, version: from }, migrations, from + 1)).toEqual({ ...after, version: from + 1 })
})

const steps: readonly Migration[] = [
  { from: 2, migrate: ({ boxes, ...file }) => ({ ...file, nodes: boxes ?? [] }) },
  { from: 1, migrate: ({ shapes, ...file }) => ({ ...file, boxes: shapes ?? [] }) },
]

test.each<[string, JsonObject, JsonObject]>([
  ['runs all of them in order of version', { version: 1, shapes: [1] }, { version: 3, nodes: [1] }],
  ['starts at the version of the file', { version: 2, boxes: [2] }, { version: 3, nodes: [2] }],
  ['leaves a current file alone', { version: 3, nodes: [] }, { version: 3, nodes: [] }],
  ['leaves a version that nothing lifts to the validator', { version: 0 }, { version: 0 }],
  ['leaves a version that is no number to the validator', { version: '1' }, { version: '1' }],
])('%s', (_, file, lifted) => {
  expect(migrate(file, steps, 3)).toEqual(lifted)
})
