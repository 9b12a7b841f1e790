import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { analyze } from '../../analysis/analyze'
import type { Model } from '../../schema/model'
import { exportSample } from '../../testing/exportSample'
import { generateModel } from '../../testing/generateModel'
import { hostileModel, hostileStrings } from '../../testing/hostile'
import { parseMermaid } from '../../testing/mermaidParser'
import { sketch } from '../../testing/sketch'
import { wildModel } from '../../testing/wildModel'
import { outlineOf } from '../outline/outline'
import { exportMermaid } from './exportMermaid'

// Many models each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

/** Mermaid's parser must see every node and edge with exactly the label that was meant. */
const expectWhole = async (model: Model): Promise<void> => {
  const analysis = analyze(model)
  const outline = outlineOf(analysis)
  const { nodes, edges } = await parseMermaid(exportMermaid(analysis))
  const label = (place: number): string => {
    const node = outline.nodes[place]
    return [node?.name, node?.sub, node?.verdictWords].filter((line) => line !== '').join('<br/>')
  }
  expect(nodes.map(([, text]) => text).sort()).toEqual(outline.nodes.map((_, place) => label(place)).sort())
  const ids = new Map(nodes.map(([id, text]) => [id, text]))
  expect(edges.map(([start, end, text]) => [ids.get(start), ids.get(end), text])).toEqual(
    outline.edges.map((edge) => [label(edge.source), label(edge.target), edge.label]),
  )
}

test('the sample, as Mermaid', async () => {
  await expect(exportMermaid(analyze(exportSample()))).toMatchFileSnapshot('fixtures/sample.mmd')
})

describe('Mermaid’s own parser reads', () => {
  test('the sample', () => expectWhole(exportSample()))

  test('any valid model', async () => {
    await fc.assert(
      fc.asyncProperty(wildModel(), (model) => expectWhole(model)),
      { numRuns: 60 },
    )
  })

  test('hostile texts as no more than texts', async () => {
    for (const text of hostileStrings()) await expectWhole(hostileModel(text))
  })

  test('a model of 300 nodes', () => expectWhole(generateModel(300, 450)))
})

test('verdicts are classes, synchrony is the line, groups are subgraphs', async () => {
  const model = sketch('person:p -rpc-> a[progress=idempotent,group=g] -queue-> b[progress=durable-log]; b -rpc,trigger=caller,id=r-> c', {
    model: { groups: [{ id: 'g', name: 'G', team: 'T' }] },
  })
  const { nodes, edges, subgraphs } = await parseMermaid(exportMermaid(analyze(model)))
  expect(nodes.map(([id, , classes]) => [id, classes])).toContainEqual(['n_a', ['human-backed']])
  expect(nodes.map(([id, , classes]) => [id, classes])).toContainEqual(['n_b', ['reliable']])
  expect(edges.map(([, , , stroke]) => stroke)).toEqual(['normal', 'dotted', 'thick'])
  expect(subgraphs).toEqual([['G · T', ['n_a']]])
})

test('a boundary that cuts through nothing is a subgraph', async () => {
  const { subgraphs } = await parseMermaid(exportMermaid(analyze(sketch('a -queue,channel=jobs-> b -rpc-> c'))))
  expect(subgraphs).toEqual([['↻ jobs → b', ['n_b', 'n_c']]])
})
