import { expect, test } from 'vitest'
import { allRules } from '../../model/rules/index'
import { ruleTerm } from './ruleTerm'

// What a contract says is the drawing's own; no word of the model explains it.
const families = [...new Set(allRules.map(({ id }) => id.slice(0, id.indexOf('/'))))].filter((family) => family !== 'contract')

test.each(families)('rules about %s turn on a word', (family) => expect(ruleTerm(`${family}/any`)).toBeDefined())

test('what is no rule has none', () => expect(ruleTerm('rule-error')).toBeUndefined())

test('a rule that turns on a word of its own explains that', () => {
  expect(ruleTerm('trigger/ack-before-work')).toBe('acknowledgement')
  expect(ruleTerm('trigger/no-trigger')).toBe('trigger')
})
