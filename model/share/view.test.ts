import { expect, test } from 'vitest'
import { sketch } from '../testing/sketch'
import { decodeLink, encodeLink } from './link'
import { parseView, roundedView, type View } from './view'

const run = 'sa~customer~1.4~9~3~tpay'

test('a run travels with the link', async () => {
  const model = sketch('person:customer -rpc-> pay')
  const view: View = { perspective: 'failure', mode: 'view', run }
  const link = encodeLink(model, view)
  expect(link.ok && (await decodeLink(link.value))).toEqual({ ok: true, value: { model, view } })
  const plain = encodeLink(model, { perspective: 'failure', mode: 'view' })
  expect(link.ok && plain.ok && link.value.length - plain.value.length).toBeLessThan(60)
})

test.each([[7], [''], ['x'.repeat(5_000)], [null], [{}]])('what cannot be a run is dropped: %j', (value) => {
  expect(parseView({ perspective: 'plain', run: value })).toEqual({ perspective: 'plain' })
})

test('a run stays as it is, whatever else is rounded', () => {
  expect(roundedView({ run, viewport: { x: 0.4, y: 1.6, zoom: 0.777 } })).toEqual({ run, viewport: { x: 0, y: 2, zoom: 0.78 } })
})
