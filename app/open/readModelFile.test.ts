import { expect, test } from 'vitest'
import { readModelFile } from './readModelFile'

test('what is neither a text nor a picture with a model is refused with what can be opened', async () => {
  const jpeg = await readModelFile(new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46])]))
  expect(jpeg).toMatchObject({ ok: false, issues: [{ message: expect.stringMatching(/neither a text nor a picture/) }] })
})

test('a text that is no model says where it goes wrong', async () => {
  const text = await readModelFile(new Blob(['{"format": ']))
  expect(text).toMatchObject({ ok: false, issues: [{ message: expect.not.stringMatching(/neither a text/) }] })
})
