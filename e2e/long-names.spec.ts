import { drawn, modelOf, openModel } from './drawings'
import { expect, test } from './fixtures'

const NAMES = {
  'one long word': 'VeryLongServiceNameWithoutAnySpaces'.repeat(6),
  'many words': 'A name of many words that goes on and on '.repeat(5),
  'right to left': 'שירות הזמנות מרכזי לניהול מלאי ומשלוחים '.repeat(5),
  emoji: '🧑‍🚀🚀 Rocket 👩‍👩‍👧‍👦 family '.repeat(12),
  wide: '注文受付サービス'.repeat(25),
}
const names = Object.values(NAMES).map((name) => [...name].slice(0, 190).join('').trim())
const KINDS = ['microservice', 'person', 'store', 'external'] as const

test('names of 200 characters stay within their nodes, whatever the script', async ({ page }) => {
  const nodes = names.flatMap((name, row) =>
    KINDS.map((kind, column) => ({
      id: `n${row}-${column}`,
      kind,
      name,
      ...(kind === 'person' ? {} : { team: name }),
      position: { x: column * 300, y: row * 140 },
    })),
  )
  await openModel(page, modelOf(nodes))
  await expect(page.locator('.react-flow__node')).toHaveCount(nodes.length)
  const outside = await page.locator('.react-flow__node svg.card').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const { left, right } = card.getBoundingClientRect()
      // What is not shown at this zoom has no place.
      return [...card.querySelectorAll('text')]
        .filter((text) => text.getClientRects().length > 0)
        .filter((text) => text.getBoundingClientRect().left < left || text.getBoundingClientRect().right > right)
        .map((text) => text.textContent)
    }),
  )
  expect(outside).toEqual([])
})

test('several edges between two nodes, and loops, are all seen and have labels that do not cover each other', async ({ page }) => {
  const [a, b] = [
    { id: 'a', kind: 'microservice', position: { x: 0, y: 0 } },
    { id: 'b', kind: 'microservice', position: { x: 620, y: 0 } },
  ] as const
  const between = names.map((name, i) => ({
    id: `e${i}`,
    kind: 'rpc' as const,
    ...(i % 2 === 0 ? { source: 'a', target: 'b' } : { source: 'b', target: 'a' }),
    name,
  }))
  const loops = [0, 1].map((i) => ({ id: `l${i}`, kind: 'rpc' as const, source: 'a', target: 'a', name: `loop ${i}` }))
  await openModel(page, modelOf([a, b], [...between, ...loops]))
  await expect(page.locator('.edge-tops .edge-top')).toHaveCount(7)
  const ways = await page.locator('.edge-lines .hit').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))
  expect(new Set(ways).size).toBe(7)
  for (const id of ['l0', 'l1']) {
    const box = await drawn(page, `edge:${id}`).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(15)
  }
  const labels = await page.locator('.edge-tops .edge-top').evaluateAll((tops) =>
    tops.map((top) => {
      const { left, right, top: y, bottom } = top.getBoundingClientRect()
      return { left, right, top: y, bottom }
    }),
  )
  const covering = labels.flatMap((p, i) =>
    labels.slice(i + 1).filter((q) => p.left < q.right - 2 && q.left < p.right - 2 && p.top < q.bottom - 4 && q.top < p.bottom - 4),
  )
  expect(covering).toEqual([])
})
