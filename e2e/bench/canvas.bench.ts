import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { middle, percentile, report } from './measure'
import { serve } from './serve'

/** Numbers that are compared: everything is measured in one run, on one machine, by turns. */
const NODES = 1_000
const EDGES = 1_500
const RUNS = 3
const MOVES = 90

type Show = 'product' | 'plain'
type Point = { readonly x: number; readonly y: number }

const { address, newPage, end } = await serve({
  root: join(import.meta.dirname, 'page'),
  configFile: false,
  base: './',
  build: { target: 'es2023' },
})

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
  return times.slice(1).map((time, i) => time - (times[i] ?? time))
}

const p95 = (values: readonly number[]): number => percentile(values, 0.95)

const travel = async (tab: Page, from: Point, button: 'left' | 'middle'): Promise<void> => {
  await tab.mouse.move(from.x, from.y)
  await tab.mouse.down({ button })
  for (let step = 1; step <= MOVES; step++) {
    await tab.mouse.move(from.x + Math.sin(step / 9) * 220, from.y + Math.cos(step / 7) * 120)
    await tab.waitForTimeout(8)
  }
  await tab.mouse.up({ button })
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

type Numbers = { load: number[]; pan: number[]; dragFitted: number[]; dragNear: number[]; crossing: number[] }
const empty = (): Numbers => ({ load: [], pan: [], dragFitted: [], dragNear: [], crossing: [] })
const results: Record<Show, Numbers> = { product: empty(), plain: empty() }

const measure = async (show: Show): Promise<void> => {
  const { tab, load } = await open(show)
  const into = results[show]
  into.load.push(load)
  into.pan.push(p95(await frames(tab, () => travel(tab, { x: 720, y: 20 }, 'middle'))))
  const fitted = await nodeNear(tab)
  into.dragFitted.push(p95(await frames(tab, () => travel(tab, fitted, 'left'))))
  if (show === 'product') {
    await zoomUntil(tab, (z) => z > 0.36, -30)
    await tab.waitForTimeout(500)
    into.crossing.push(Math.max(...(await frames(tab, () => zoom(tab, -25, 24)))))
    await tab.waitForTimeout(500)
    into.crossing.push(Math.max(...(await frames(tab, () => zoom(tab, 25, 24)))))
  }
  await zoomUntil(tab, (z) => z > 0.95, -40)
  await tab.waitForTimeout(1_000)
  const near = await nodeNear(tab)
  into.dragNear.push(p95(await frames(tab, () => travel(tab, near, 'left'))))
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
      name: 'crossing the far view’s threshold: longest frame, against 50 ms',
      took: Math.max(...results.product.crossing),
      reference: 50,
      atMost: 1,
    },
  ],
)
