import { expect, test } from 'vitest'
import { fileNameOf } from './download'

test.each([
  ['Order, choreographed', 'order-choreographed.svg'],
  ['eShop, the .NET reference application', 'eshop-the.net-reference-application.svg'],
  ['../..\\ etc/passwd', 'etc-passwd.svg'],
  ['注文フロー', '注文フロー.svg'],
  ['हिन्दी', 'हिन्दी.svg'],
  ['  ?! ', 'drawing.svg'],
])('%s is kept as %s', (name, file) => expect(fileNameOf(name, 'svg')).toBe(file))

test('a name is as long as file systems take', () => {
  const file = fileNameOf('注文'.repeat(400), 'progress.json')
  expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255)
  expect(file).toMatch(/^注文.*\.progress\.json$/)
})
