import { createRoot } from 'react-dom/client'
import '../../../app/ui/base.css'
import '../../../app/ui/controls.css'
import '../../../app/ui/tokens.css'
import { Canvas } from '../../../app/canvas/Canvas'
import { positioned } from '../../../app/layout/positioned'
import { openDocument, useDocument } from '../../../app/store/document'
import { setPreference, usePreferences } from '../../../app/store/preferences'
import { bringIntoView, select, useSelection } from '../../../app/store/selection'
import { parseModel } from '../../../model/schema/parseModel'
import { useCamera } from '../../../app/canvas/camera'
import { useScene } from '../../../app/canvas/scene'
import { useView } from '../../../app/canvas/view/view'

const query = new URLSearchParams(location.search)
document.documentElement.dataset.theme = query.get('theme') ?? 'light'
Object.assign(window, { useDocument, useCamera, useScene, useView, select, bringIntoView, useSelection, setPreference, usePreferences })
const url = query.get('model')
const json: unknown = url === null ? { format: 'coordinated-progress', version: 1, nodes: [], edges: [] } : await (await fetch(url)).json()
const parsed = parseModel((json as { model?: unknown }).model ?? json)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const model = await positioned(parsed.value)
setPreference({ perspective: (query.get('perspective') ?? 'reliability') as 'plain' })
openDocument(model)
createRoot(document.getElementById('root') as HTMLElement).render(<Canvas />)
document.body.dataset.ready = 'true'
