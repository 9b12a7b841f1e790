import { expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { sketch } from '../testing/sketch'
import { explore } from './explore'
import { shortestFailure } from './shortestFailure'

const exploration = explore(analyze(sketch('person:p -queue-> pay -rpc,reply=none-> mail -queue-> safe[progress=idempotent]')))

test('lost work before a duplicate, whichever node is named first', () => {
  expect(shortestFailure(exploration, ['pay', 'mail'])).toMatchObject({ shows: 'lost', node: 'mail' })
  expect(shortestFailure(exploration, ['pay'])).toMatchObject({ shows: 'twice', node: 'pay', faults: 1 })
})

test('what is asked for comes first, where there is such a run', () => {
  expect(shortestFailure(exploration, ['mail', 'pay'], 'twice')).toMatchObject({ shows: 'twice', node: 'pay' })
  expect(shortestFailure(exploration, ['pay'], 'human')).toMatchObject({ shows: 'twice', node: 'pay' })
})

test('nothing where nothing fails, or nothing was tried', () => {
  expect(shortestFailure(explore(analyze(sketch('timer:t -rpc-> a[progress=idempotent]'))), ['a'])).toBeNull()
  expect(shortestFailure(exploration, ['nobody'])).toBeNull()
  expect(shortestFailure(exploration, [])).toBeNull()
})
