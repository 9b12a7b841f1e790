import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { analyze } from '../../analysis/analyze'
import type { Model } from '../../schema/model'
import { exportSample } from '../../testing/exportSample'
import { hostileModel, hostileStrings } from '../../testing/hostile'
import { sketch } from '../../testing/sketch'
import { wildModel } from '../../testing/wildModel'
import { textOfXml } from '../svg/xml'
import { exportDrawio } from './exportDrawio'

// Many models each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

const TAG = /<(\/?)([A-Za-z]+)((?: [A-Za-z]+="[^"<]*")*)(\/?)>/y

/** A strict little reader of the XML that is written here: throws where a tag is not closed or anything stands between tags. */
const elementsOf = (xml: string): readonly Element[] => {
  const elements: Element[] = []
  const open: string[] = []
  for (let at = 0; at < xml.length;) {
    if (xml[at] === '\n') {
      at++
      continue
    }
    TAG.lastIndex = at
    const [whole, closing, name = '', list = '', empty] = TAG.exec(xml) ?? []
    if (whole === undefined) throw new Error(`No tag at ${xml.slice(at, at + 60)}`)
    at += whole.length
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`${name} is closed, but not open`)
      continue
    }
    const attributes = [...list.matchAll(/ ([A-Za-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, textOfXml(value)] as const)
    elements.push({ name, attributes: Object.fromEntries(attributes) })
    if (empty === '') open.push(name)
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} stay open`)
  return elements
}

const cellsOf = (model: Model) => {
  const elements = elementsOf(exportDrawio(analyze(model)))
  const ids = elements.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]))
  return {
    elements,
    ids,
    nodes: ids.filter((id) => id.startsWith('node-')),
    edges: elements.filter(({ attributes }) => attributes['edge'] === '1'),
  }
}

test('the sample, as a draw.io file', async () => {
  await expect(exportDrawio(analyze(exportSample()))).toMatchFileSnapshot('fixtures/sample.drawio')
})

describe('the file', () => {
  test('has a cell for each node and edge, and no id twice', () => {
    fc.assert(
      fc.property(wildModel(), (model) => {
        const { ids, nodes, edges } = cellsOf(model)
        expect(nodes).toHaveLength(model.nodes.length)
        expect(edges).toHaveLength(model.edges.length)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { attributes } of edges) expect(ids).toEqual(expect.arrayContaining([attributes['source'], attributes['target']]))
      }),
      { numRuns: 100 },
    )
  })

  test('holds hostile texts as text in its HTML labels', () => {
    for (const text of hostileStrings())
      for (const { attributes } of cellsOf(hostileModel(text)).elements) {
        const label = (attributes['label'] ?? attributes['value'] ?? '').replaceAll(/<\/?b>|<br>/g, '')
        expect(label).not.toMatch(/[<>"]/)
      }
  })

  test('places nodes as the model does, in the frame of their group', () => {
    const model = sketch('a[group=g]; b', {
      nodes: { a: { position: { x: 100, y: 200 } }, b: { position: { x: 400, y: -20 } } },
      model: { groups: [{ id: 'g', name: 'G' }] },
    })
    const geometry = cellsOf(model).elements.filter(({ name }) => name === 'mxGeometry')
    expect(geometry.map(({ attributes: { x, y } }) => [x, y])).toEqual([
      ['64', '140'],
      ['36', '60'],
      ['400', '-20'],
    ])
  })

  test('gives nodes without a position a place where nothing else is', () => {
    const model = sketch('a -rpc-> b -rpc-> c; a -rpc-> d; e; f[group=g]; h[group=g]', { model: { groups: [{ id: 'g', name: 'G' }] } })
    const places = cellsOf(model).elements.flatMap(({ name, attributes: { x, y } }) =>
      name === 'mxGeometry' && x !== undefined ? [`${x},${y ?? ''}`] : [],
    )
    expect(new Set(places).size).toBe(places.length)
  })
})
