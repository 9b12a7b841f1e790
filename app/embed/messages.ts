import type { Issue, Model } from '../../model/schema/model'
import type { Perspective } from '../store/preferences'

/** What a page may ask of the drawing in its frame. `id` comes back with the answer. public/embedding.html documents it. */
export type Request = { readonly id?: string | number } & (
  | { readonly type: 'coordinated-progress:load'; readonly model: unknown }
  | { readonly type: 'coordinated-progress:get-model' }
  | { readonly type: 'coordinated-progress:get-svg'; readonly theme?: 'light' | 'dark' }
  | { readonly type: 'coordinated-progress:set-perspective'; readonly perspective: string }
)

/** What came of a request. */
export type Outcome =
  { readonly ok: true; readonly model?: Model; readonly svg?: string } | { readonly ok: false; readonly issues: readonly Issue[] }

/** What the frame tells the page. */
export type Message =
  | { readonly type: 'coordinated-progress:ready'; readonly perspective: Perspective }
  | { readonly type: 'coordinated-progress:changed'; readonly perspective: Perspective; readonly selection: readonly string[] }
  | ({ readonly type: 'coordinated-progress:answer'; readonly id?: string | number } & (
      { readonly ok: true; readonly model?: Model; readonly svg?: string } | { readonly ok: false; readonly issues: readonly Issue[] }
    ))

const NAMES = new Set(['load', 'get-model', 'get-svg', 'set-perspective'].map((name) => `coordinated-progress:${name}`))

/** A message that is meant for us, else undefined: pages send frames all kinds of things. */
export const readRequest = (data: unknown): Request | undefined => {
  if (typeof data !== 'object' || data === null) return undefined
  const { type, id, model, theme, perspective } = data as Record<string, unknown>
  if (typeof type !== 'string' || !NAMES.has(type)) return undefined
  const tag = typeof id === 'string' || typeof id === 'number' ? { id } : {}
  switch (type) {
    case 'coordinated-progress:load':
      return { ...tag, type, model }
    case 'coordinated-progress:get-svg':
      return { ...tag, type, ...(theme === 'light' || theme === 'dark' ? { theme } : {}) }
    case 'coordinated-progress:set-perspective':
      return { ...tag, type, perspective: String(perspective) }
    default:
      return { ...tag, type: 'coordinated-progress:get-model' }
  }
}
