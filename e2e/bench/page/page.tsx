import '../../../app/ui/tokens.css'
import '../../../app/ui/base.css'
import '../../../app/ui/controls.css'
import { generateModel } from '../../../model/testing/generateModel'
import type { Model, ModelNode } from '../../../model/schema/model'
import { showPlain } from './plain'
import { showProduct } from './product'
import './recordFrames'

const query = new URLSearchParams(location.search)
const [nodes, edges] = [Number(query.get('nodes') ?? 1_000), Number(query.get('edges') ?? 1_500)]

const COLUMNS = 40
/** Column after column, so that the drawing is as wide as it is high on a screen. */
const placed = (model: Model): Model => {
  const rows = Math.ceil(model.nodes.length / COLUMNS)
  const at = (node: ModelNode, i: number): ModelNode => ({ ...node, position: { x: Math.floor(i / rows) * 300, y: (i % rows) * 150 } })
  return { ...model, nodes: model.nodes.map(at) }
}

const given = query.get('model')
const model: Model = given === null ? placed(generateModel(nodes, edges)) : ((await (await fetch(given)).json()) as Model)
document.documentElement.dataset.theme = query.get('theme') ?? 'light'
const root = document.getElementById('root') as HTMLElement

/** Two frames later what was rendered has been painted. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

const started = performance.now()
await (query.get('show') === 'plain' ? showPlain(root, model) : showProduct(root, model, query))
await painted()
document.body.dataset.painted = String(performance.now() - started)
