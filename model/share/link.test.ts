import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { parseModel } from '../schema/parseModel'
import type { Model } from '../schema/model'
import { cases, casesAreHere } from '../testing/cases'
import { generateModel } from '../testing/generateModel'
import { sketch } from '../testing/sketch'
import { wildModel } from '../testing/wildModel'
import { fromBase64Url, toBase64Url } from './base64url'
import { concat, uint32, utf8 } from './bytes'
import { encodeCompact } from './compact/compact'
import { crc32 } from './crc32'
import { decodeLink, encodeEncryptedLink, encodeLink, MOST_CHARACTERS, needsPassphrase } from './link'
import { decodePlain, encodePlain } from './plain'
import { MOST_ITERATIONS } from './encryption'
import type { View } from './view'

// Many models each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const encoded = (model: Model, view?: View): string => {
  const link = encodeLink(model, view)
  if (!link.ok) throw new Error(link.issues[0]?.message)
  return link.value
}

const refusal = async (link: string, passphrase?: string): Promise<string> => {
  const result = await decodeLink(link, passphrase)
  return result.ok ? `opened with ${result.value.model.nodes.length} nodes` : result.issues.map(({ message }) => message).join(' ')
}

/** A link as a stranger would forge it: the checksum is right. */
const forged = (tag: string, bytes: Uint8Array): string =>
  `#m=${tag}.${toBase64Url(concat(uint32(crc32(concat(utf8(tag), bytes))), bytes))}`

const examples = (): readonly (readonly [string, Model])[] =>
  readdirSync('public/examples')
    .filter((file) => file.endsWith('.progress.json'))
    .map((file) => [file, JSON.parse(readFileSync(`public/examples/${file}`, 'utf8')) as Model] as const)

describe('a model comes back from its link as it was', () => {
  test.each(examples())('%s', async (_, model) => {
    expect(await decodeLink(encoded(model))).toEqual({ ok: true, value: { model, view: {} } })
  })

  test.skipIf(!casesAreHere)('the shared cases', async () => {
    for (const { model } of cases()) expect(await decodeLink(encoded(model))).toEqual({ ok: true, value: { model, view: {} } })
  })

  test('any valid model, whatever its texts, numbers and extras', async () => {
    await fc.assert(
      fc.asyncProperty(wildModel(), async (model) => {
        expect(parseModel(model)).toMatchObject({ ok: true })
        expect(await decodeLink(encoded(model))).toEqual({ ok: true, value: { model, view: {} } })
      }),
      { numRuns: 500 },
    )
  })

  test('a stated default stays stated, and what is absent stays absent', async () => {
    const model = sketch('person:a -rpc,reply=awaited,path=direct-> b -queue,trigger=channel-> c[progress=]')
    expect(await decodeLink(encoded(model))).toEqual({ ok: true, value: { model, view: {} } })
  })

  test('ids in every habit', async () => {
    const ids = [
      'n1',
      'n2',
      'n5',
      'order-service',
      'order_service',
      'a.b:c',
      'microservice-1',
      'microservice-3',
      'x09',
      'x10',
      'n1234567890',
      '0',
      '00',
    ]
    const nodes = ids.map((id) => ({ id, kind: 'microservice' as const, name: 'Order Service' }))
    const edges = ids.slice(1).map((id, i) => ({ id: `${ids[i]}-${id}`, kind: 'rpc' as const, source: ids[i] as string, target: id }))
    const model: Model = { format: 'coordinated-progress', version: 1, nodes, edges }
    expect(await decodeLink(encoded(model))).toEqual({ ok: true, value: { model, view: {} } })
  })

  test('a key or value that the codec does not know travels along', () => {
    const later = {
      format: 'coordinated-progress',
      version: 1,
      nodes: [{ id: 'a', kind: 'robot', arms: 2 }],
      edges: [],
      treaties: [{ id: 'c' }],
    }
    const bytes = encodeCompact(later as unknown as Model, {}) as Uint8Array
    expect(forged('1', bytes)).toMatch(/^#m=1\./)
    return expect(refusal(forged('1', bytes))).resolves.toMatch(/"robot".*arms.*treaties/s)
  })

  test('a model too big for the compact codec travels as deflated JSON', async () => {
    const model = generateModel(20_000, 30_000)
    const link = encoded(model)
    expect(link).toMatch(/^#m=j\./)
    expect(await decodeLink(link)).toEqual({ ok: true, value: { model, view: {} } })
  })

  test('a model too big for any link is refused in a sentence', () => {
    const description = 'x'.repeat(20_000)
    const nodes = Array.from({ length: 500 }, (_, i) => ({ id: `n${i}`, kind: 'store' as const, description }))
    const result = encodeLink({ format: 'coordinated-progress', version: 1, nodes, edges: [] })
    expect(result).toEqual({ ok: false, issues: [{ pointer: '', message: expect.stringContaining('too big for a link') as string }] })
  })
})

describe('a view', () => {
  const model = sketch('a -rpc,id=e-> b')

  test('comes along, rounded to what a screen shows', async () => {
    const view: View = {
      perspective: 'failure',
      mode: 'present',
      selection: ['node:a', 'edge:e'],
      viewport: { x: -12.4, y: 7.6, zoom: 0.333 },
    }
    const seen = { ...view, viewport: { x: -12, y: 8, zoom: 0.33 } }
    expect(await decodeLink(encoded(model, view))).toEqual({ ok: true, value: { model, view: seen } })
    expect(decodePlain(encodePlain(model, seen) as Uint8Array)).toEqual({ model, view: seen })
  })

  test('that makes no sense is dropped', async () => {
    const view = { perspective: 'x-ray', mode: 'destroy', selection: [1], viewport: { x: 0, y: Number.NaN, zoom: 1 } } as unknown as View
    expect(await decodeLink(encoded(model, view))).toEqual({ ok: true, value: { model, view: {} } })
  })
})

describe('budgets, with 40 characters for the address before the hash', () => {
  const length = (model: Model): number => 40 + encoded(model).length

  test.each([1, 2, 3])('50 nodes and 70 edges fit in 2,000 characters (seed %i)', (seed) => {
    expect(length(generateModel(50, 70, seed))).toBeLessThanOrEqual(2_000)
  })

  test.each([1, 2, 3])('200 nodes and 300 edges fit in 7,000 characters (seed %i)', (seed) => {
    expect(length(generateModel(200, 300, seed))).toBeLessThanOrEqual(7_000)
  })

  test.skipIf(!casesAreHere)('the shared cases fit everywhere', () => {
    for (const { model } of cases()) expect(length(model)).toBeLessThanOrEqual(2_000)
  })
})

describe('links that were changed on their way', () => {
  const model = generateModel(12, 16)
  const link = encoded(model)

  test('a flipped bit is always noticed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(link.length - 1), fc.integer({ min: 0, max: 6 }), async (at, bit) => {
        const flipped = link.slice(0, at) + String.fromCharCode(link.charCodeAt(at) ^ (1 << bit)) + link.slice(at + 1)
        expect(await decodeLink(flipped)).toMatchObject({ ok: false })
      }),
      { numRuns: 1_000 },
    )
  })

  test('a part of a link is damaged', async () => {
    for (let end = 4; end < link.length; end += 7) expect(await decodeLink(link.slice(0, end))).toMatchObject({ ok: false })
    expect(await refusal(link.slice(0, -3))).toContain('damaged')
  })

  test.each([
    ['a whole address', `https://example.org/tool/?embed${link}`],
    ['other parameters in the hash', `#x=1&${link.slice(1)}&y=2`],
    ['the end of a sentence', `${link}).`],
    ['lines broken by mail', link.replaceAll(/.{70}/g, '$&\r\n')],
    ['needless encoding', link.replace('#m=', '#m%3D')],
  ])('%s does no harm', async (_, text) => {
    expect(await decodeLink(text)).toEqual({ ok: true, value: { model, view: {} } })
  })
})

describe('hostile links', () => {
  test('arbitrary text is refused and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await decodeLink(text)).toMatchObject({ ok: false })
        expect(await decodeLink(`#m=1.${text}`)).toMatchObject({ ok: false })
      }),
    )
  })

  test.each(['1', 'j', 'e'])(
    'arbitrary bytes under tag %s with a right checksum are refused',
    async (tag) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
          expect(await decodeLink(forged(tag, bytes), 'secret')).toMatchObject({ ok: false })
        }),
        { numRuns: 300 },
      )
    },
    60_000,
  )

  test.each([
    ['no model', 'https://example.org/', 'There is no model in this link'],
    ['a newer tag', '#m=2.AAAAAAAA', 'newer release'],
    ['a payload that is no base64', '#m=1.A', 'damaged'],
    ['too long', `#m=1.${'A'.repeat(MOST_CHARACTERS)}`, 'no browser keeps that many'],
    ['JSON that is no model', forged('j', deflateSync(strToU8('{"model":{"nodes":[]},"view":{}}'))), 'not a Coordinated Progress model'],
    ['JSON that is not ours', forged('j', deflateSync(strToU8('null'))), 'no model that this tool has made'],
    ['no JSON', forged('j', deflateSync(strToU8('{'))), 'no model that this tool has made'],
    ['no UTF-8', forged('j', deflateSync(Uint8Array.of(0x22, 0xff, 0x22))), 'no model that this tool has made'],
    ['no deflate', forged('j', Uint8Array.of(7, 7, 7)), 'no model that this tool has made'],
    ['an endless key derivation', forged('e', concat(uint32(MOST_ITERATIONS + 1), new Uint8Array(80))), 'none that this tool uses'],
  ])('%s', async (_, link, sentence) => {
    expect(await refusal(link, 'secret')).toContain(sentence)
  })

  test('a bomb is put out at 8 MB, and memory stays bounded', async () => {
    const bomb = forged('j', deflateSync(new Uint8Array(256 * 1024 * 1024), { level: 9 }))
    const before = process.memoryUsage().arrayBuffers
    const started = performance.now()
    expect(await refusal(bomb)).toContain('unpacks to more than 8 MB')
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024)
  })

  test('a small compact payload that would go on for ever ends within the work allowed', async () => {
    const started = performance.now()
    for (const byte of [0, 0x55, 0xff]) expect(await decodeLink(forged('1', new Uint8Array(5_000).fill(byte)))).toMatchObject({ ok: false })
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('encrypted links', () => {
  const model = sketch('person:a -rpc-> b')
  const view: View = { perspective: 'boundaries' }

  test('open with the passphrase only', async () => {
    const link = await encodeEncryptedLink(model, 'Grüße ☂', view)
    if (!link.ok) throw new Error('not encoded')
    expect(needsPassphrase(link.value)).toBe(true)
    expect(await decodeLink(link.value, 'Grüße ☂'.normalize('NFD'))).toEqual({ ok: true, value: { model, view } })
    expect(await refusal(link.value)).toContain('give its passphrase')
    expect(await refusal(link.value, 'grüße ☂')).toContain('The passphrase does not open this link')
    expect(await refusal(link.value.slice(0, -2), 'Grüße ☂')).toContain('damaged')
  })

  test('tell nothing of the model, and no two are alike', async () => {
    const [one, two] = await Promise.all([encodeEncryptedLink(model, 'x'), encodeEncryptedLink(model, 'x')])
    expect(one).not.toEqual(two)
  })

  test('need a passphrase', async () => {
    expect(await encodeEncryptedLink(model, '')).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringContaining('empty') as string }],
    })
    expect(needsPassphrase(encoded(model))).toBe(false)
    expect(needsPassphrase('nonsense')).toBe(false)
  })
})

test('base64url has one text for every bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64Url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64Url(text)).toEqual(bytes)
    }),
  )
  expect(fromBase64Url('AB')).toBeUndefined()
  expect(fromBase64Url('AA')).toEqual(Uint8Array.of(0))
  expect(fromBase64Url('A')).toBeUndefined()
  expect(fromBase64Url('A+==')).toBeUndefined()
})
