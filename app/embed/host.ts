import { parseModel } from '../../model/schema/parseModel'
import { DRAWN_PERSPECTIVES } from '../../model/picture/perspectiveOf'
import { positioned } from '../layout/positioned'
import { openDocument, useDocument } from '../store/document'
import { setPreference, usePreferences } from '../store/preferences'
import { useSelection } from '../store/selection'
import { fetchPart } from '../ui/fetchPart'
import { reasonOf } from '../ui/reasonOf'
import { readRequest, type Message, type Outcome, type Request } from './messages'

const originOf = (address: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined

/** The origin of the page around the frame: as the address states it (`?embed=https://…`), else as the browser knows it. */
const hostOrigin = (): string | undefined => {
  const stated = new URLSearchParams(location.search).get('embed') ?? ''
  if (stated !== '') return originOf(stated)
  const ancestors = (location as { readonly ancestorOrigins?: DOMStringList }).ancestorOrigins
  return ancestors?.[0] ?? originOf(document.referrer)
}

const refused = (message: string): Outcome => ({ ok: false, issues: [{ pointer: '', message }] })

const NOTHING_YET = 'There is no drawing in this frame yet. One that opens is told by coordinated-progress:changed.'
const isOpen = (): boolean => useDocument.getState().id !== 'none'

const carryOut = async (request: Request): Promise<Outcome> => {
  switch (request.type) {
    case 'coordinated-progress:load': {
      const parsed = parseModel(request.model)
      if (!parsed.ok) return { ok: false, issues: parsed.issues }
      openDocument(await positioned(parsed.value), { origin: { kind: 'link' }, readOnly: true })
      return { ok: true }
    }
    case 'coordinated-progress:get-model':
      if (!isOpen()) return refused(NOTHING_YET)
      return { ok: true, model: useDocument.getState().model }
    case 'coordinated-progress:get-svg': {
      if (!isOpen()) return refused(NOTHING_YET)
      const { exportSvg } = await fetchPart(() => import('../../model/formats/svg/exportSvg'))
      const { model, analysis, findings } = useDocument.getState()
      const { perspective } = usePreferences.getState()
      return { ok: true, svg: exportSvg(model, { analysis, findings, perspective, theme: request.theme ?? 'light' }) }
    }
    case 'coordinated-progress:set-perspective': {
      const perspective = DRAWN_PERSPECTIVES.find((known) => known === request.perspective)
      if (perspective === undefined)
        return refused(`There is no perspective “${request.perspective}”. There are ${DRAWN_PERSPECTIVES.join(', ')}.`)
      setPreference({ perspective })
      return { ok: true }
    }
  }
}

/** Listens to the page around the frame, and to it alone: to its window, under its origin. Returns how to stop. */
export const startHost = (): (() => void) => {
  const origin = hostOrigin()
  if (parent === window || origin === undefined || origin === 'null') return () => undefined
  const send = (message: Message): void => parent.postMessage(message, origin)
  const onMessage = (event: MessageEvent): void => {
    if (event.source !== parent || event.origin !== origin) return
    const request = readRequest(event.data)
    if (request === undefined) return
    const reply = async (): Promise<void> => {
      const answer = await carryOut(request).catch((error: unknown) => refused(reasonOf(error)))
      const tag = request.id === undefined ? {} : { id: request.id }
      send({ type: 'coordinated-progress:answer', ...tag, ...answer })
    }
    void reply()
  }
  const changed = (): void =>
    send({
      type: 'coordinated-progress:changed',
      perspective: usePreferences.getState().perspective,
      selection: [...useSelection.getState().selected],
    })
  addEventListener('message', onMessage)
  const stops = [
    usePreferences.subscribe((now, before) => {
      if (now.perspective !== before.perspective) changed()
    }),
    useDocument.subscribe((now, before) => {
      if (now.id !== before.id) changed()
    }),
    useSelection.subscribe((now, before) => {
      if (now.selected !== before.selected) changed()
    }),
  ]
  send({ type: 'coordinated-progress:ready', perspective: usePreferences.getState().perspective })
  return () => {
    removeEventListener('message', onMessage)
    for (const stop of stops) stop()
  }
}
