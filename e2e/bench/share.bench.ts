import { readdirSync, readFileSync } from 'node:fs'
import { deflateSync, strToU8, zlibSync } from 'fflate'
import lzString from 'lz-string'
import { analyze } from '../../model/analysis/analyze'
import { exportDrawio } from '../../model/formats/drawio/exportDrawio'
import { exportMermaid } from '../../model/formats/mermaid/exportMermaid'
import type { Model } from '../../model/schema/model'
import { decodeLink, encodeLink } from '../../model/share/link'
import { generateModel } from '../../model/testing/generateModel'
import { median, leastTime, report, table } from './measure'

const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

const link = (model: Model): string => {
  const result = encodeLink(model)
  if (!result.ok) throw new Error(result.issues[0]?.message)
  return result.value
}

/** What others put into their links: the hash or what stands for it, of the same graph in their own format. */
const ENCODINGS: Readonly<Record<string, (model: Model) => string>> = {
  'this tool': link,
  'JSON + deflate': (model) => `#m=j.${base64Url(deflateSync(strToU8(JSON.stringify(model)), { level: 9 }))}`,
  'JSON + lz-string': (model) => `#m=${lzString.compressToEncodedURIComponent(JSON.stringify(model))}`,
  // diagrams.net: the percent-encoded XML, deflated, as base64, percent-encoded.
  'draw.io': (model) => {
    const packed = deflateSync(strToU8(encodeURIComponent(exportDrawio(analyze(model)))), { level: 9 })
    return `#R${encodeURIComponent(Buffer.from(packed).toString('base64'))}`
  },
  // mermaid.live: the editor's state as JSON, by zlib, as URL-safe base64.
  'Mermaid Live': (model) => {
    const state = {
      code: exportMermaid(analyze(model)),
      mermaid: JSON.stringify({ theme: 'default' }),
      autoSync: true,
      updateDiagram: true,
    }
    return `#pako:${base64Url(zlibSync(strToU8(JSON.stringify(state)), { level: 9 }))}`
  },
}

const example = (name: string): Model =>
  JSON.parse(readFileSync(new URL(`../../public/examples/${name}`, import.meta.url), 'utf8')) as Model

const models: readonly (readonly [name: string, model: Model, atMost?: number])[] = [
  ['10 nodes, 14 edges', generateModel(10, 14), 2_000],
  ['50 nodes, 70 edges', generateModel(50, 70), 2_000],
  ['200 nodes, 300 edges', generateModel(200, 300), 7_000],
  ['1,000 nodes, 1,500 edges', generateModel(1_000, 1_500)],
  ...readdirSync(new URL('../../public/examples/', import.meta.url))
    .filter((name) => name.endsWith('.progress.json'))
    .map((name) => [name.replace('.progress.json', ''), example(name)] as const),
]

/** Of the address before the hash. */
const ADDRESS = 40

const rows = models.map(([name, model, atMost]) => {
  const lengths = Object.values(ENCODINGS).map((encode) => encode(model).length)
  const whole = (lengths[0] ?? 0) + ADDRESS
  const met = atMost === undefined || whole <= atMost
  if (!met) process.exitCode = 1
  const target = atMost === undefined ? '' : `≤ ${atMost.toLocaleString('en')} with address: ${met ? 'met' : 'MISSED'}`
  return [name, ...lengths.map((length) => length.toLocaleString('en')), target]
})
console.log(`\nLinks, characters of the hash\n${table([['', ...Object.keys(ENCODINGS), ''], ...rows])}`)
console.log('The other tools’ encodings hold the drawing only; what it states (traits, teams, groups) is in ours and in JSON.')

const BUDGET = 20
const large = generateModel(200, 300)
const there = link(large)
const decode = async (): Promise<void> => {
  const back = await decodeLink(there)
  if (!back.ok) throw new Error('The link did not open.')
}
const encode = (): string => link(large)
const both = async (): Promise<void> => {
  encode()
  await decode()
}
report('A link of 200 nodes and 300 edges against its budget of 20 ms', [
  { name: 'encode and decode', took: await median(15, () => leastTime(() => both)), reference: BUDGET, atMost: 1 },
  { name: 'encode', took: await median(15, () => leastTime(() => encode)), reference: BUDGET },
  { name: 'decode', took: await median(15, () => leastTime(() => decode)), reference: BUDGET },
])
