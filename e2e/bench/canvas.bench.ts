import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { middle, percentile, report } from './measure'
import { serve } from './serve'

/** Numbers that are compared: everything is measured in one run, on one machine, by turns. */
const NODES = 1_000
const EDGES = 1_500
const RUNS = 3
const MOVES = 90
/** In each run, to and fro. */
const CROSSINGS = 6

type Show = 'product' | 'plain'
type Point = { readonly x: number; readonly y: number }

/** At the refresh rate of a screen, whatever takes less than a frame looks alike. */
const { address, newPage, end } = await serve(
  { root: join(import.meta.dirname, 'page'), configFile: false, base: './', build: { target: 'es2023' } },
  ['--disable-gpu-vsync', '--disable-frame-rate-limit'],
)

const open = async (show: Show): Promise<{ tab: Page; load: number }> => {
  const tab = await newPage()
  await tab.goto(`${address}?show=${show}&nodes=${NODES}&edges=${EDGES}`)
  await tab.waitForSelector('body[data-painted]', { state: 'attached', timeout: 120_000 })
  const load = Number(await tab.evaluate(() => document.body.dataset.painted))
  await tab.waitForTimeout(1_500)
  return { tab, load }
}

/** Times between frames while something is done, in ms. */
const frames = async (tab: Page, work: () => Promise<void>): Promise<readonly number[]> => {
  await tab.evaluate('startRecording()')
  await work()
  const times: readonly number[] = await tab.evaluate('stopRecording()')
  return between(times)
}

const p95 = (values: readonly number[]): number => percentile(values, 0.95)

const between = (times: readonly number[]): readonly number[] => times.slice(1).map((time, i) => time - (times[i] ?? time))

/** Times between frames while the pointer is held and moves in each of them, in ms. It ends where it began, so that all lies as before. */
const travel = async (tab: Page, from: Point, button: 'left' | 'middle'): Promise<readonly number[]> => {
  const around = Array.from({ length: MOVES }, (_, step) => ({
    x: from.x + Math.sin((step + 1) / 9) * 220,
    y: from.y + Math.cos((step + 1) / 7) * 120,
  }))
  const way = [...around, from]
  await tab.mouse.move(from.x, from.y)
  await tab.mouse.down({ button })
  // The first moves are what makes a press a drag.
  for (const step of [4, 8]) await tab.mouse.move(from.x + step, from.y + step)
  const times: readonly number[] = await tab.evaluate(`moveInFrames(${JSON.stringify(from)}, ${JSON.stringify(way)})`)
  await tab.mouse.up({ button })
  return between(times)
}

const zoom = async (tab: Page, delta: number, times: number): Promise<void> => {
  await tab.mouse.move(720, 450)
  await tab.keyboard.down('Control')
  for (let step = 0; step < times; step++) {
    await tab.mouse.wheel(0, delta)
    await tab.waitForTimeout(16)
  }
  await tab.keyboard.up('Control')
}

const viewportZoom = (tab: Page): Promise<number> =>
  tab.evaluate(() => new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport') as Element).transform).a)

const zoomUntil = async (tab: Page, done: (zoom: number) => boolean, delta: number): Promise<void> => {
  for (let step = 0; step < 200 && !done(await viewportZoom(tab)); step++) await zoom(tab, delta, 1)
}

/** Where a node near the middle of the view is on the screen: React Flow’s camera says, whether the node is an element or painted. */
const nodeNear = (tab: Page): Promise<Point> =>
  tab.evaluate(() => {
    const matrix = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport') as Element).transform)
    const column = Math.round(((720 - matrix.e) / matrix.a - 98) / 300)
    const row = Math.round(((450 - matrix.f) / matrix.a - 30) / 150)
    return { x: (column * 300 + 98) * matrix.a + matrix.e, y: (row * 150 + 30) * matrix.a + matrix.f }
  })

/** The node nearest to the middle of the view that can be taken up: a press beside one drags nothing, and costs next to nothing. */
const grip = async (tab: Page): Promise<Point> => {
  const found = await tab.evaluate(() =>
    [...document.querySelectorAll('.react-flow__node')]
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .map(({ node, box }) => ({ node, x: box.x + box.width / 2, y: box.y + box.height / 2 }))
      .filter(({ node, x, y }) => document.elementFromPoint(x, y)?.closest('.react-flow__node') === node)
      .map(({ x, y }) => ({ x, y, away: Math.hypot(x - innerWidth / 2, y - innerHeight / 2) }))
      .sort((a, b) => a.away - b.away)
      .at(0),
  )
  if (found === undefined) throw new Error('No node in view can be taken up.')
  return found
}

type Numbers = { load: number[]; pan: number[]; dragFitted: number[]; dragNear: number[]; crossing: number[] }
const empty = (): Numbers => ({ load: [], pan: [], dragFitted: [], dragNear: [], crossing: [] })
const results: Record<Show, Numbers> = { product: empty(), plain: empty() }

const measure = async (show: Show): Promise<void> => {
  const { tab, load } = await open(show)
  const into = results[show]
  into.load.push(load)
  into.pan.push(p95(await travel(tab, { x: 720, y: 20 }, 'middle')))
  const fitted = await nodeNear(tab)
  into.dragFitted.push(p95(await travel(tab, fitted, 'left')))
  if (show === 'product') {
    await zoomUntil(tab, (z) => z > 0.36, -30)
    for (let crossing = 0; crossing < CROSSINGS; crossing++) {
      await tab.waitForTimeout(500)
      into.crossing.push(Math.max(...(await frames(tab, () => zoom(tab, crossing % 2 === 0 ? -25 : 25, 24)))))
    }
  }
  await zoomUntil(tab, (z) => z > 0.95, -40)
  await tab.waitForTimeout(1_000)
  const near = await grip(tab)
  into.dragNear.push(p95(await travel(tab, near, 'left')))
  await tab.close()
}

try {
  for (let run = 0; run < RUNS; run++) for (const show of ['plain', 'product'] as const) await measure(show)
} finally {
  await end()
}

const against = (name: string, key: keyof Numbers, atMost: number) => ({
  name,
  took: middle(results.product[key]),
  reference: middle(results.plain[key]),
  atMost,
})
report(
  `${NODES.toLocaleString('en')} nodes and ${EDGES.toLocaleString('en')} edges with all marks, against bare React Flow with plain boxes`,
  [
    against('load to painted, fitted', 'load', 0.5),
    against('pan, fitted: frame p95', 'pan', 0.5),
    against('drag a node, fitted: frame p95', 'dragFitted', 0.5),
    against('drag a node, zoom 1: frame p95', 'dragNear', 0.5),
    {
      name: `crossing the far view’s threshold ${results.product.crossing.length} times: longest frame, against 50 ms`,
      took: Math.max(...results.product.crossing),
      reference: 50,
      atMost: 1,
    },
  ],
)
