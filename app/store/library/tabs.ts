import type { StoredDocument } from './database'

/** This tab, for as long as it lives. */
export const TAB = crypto.randomUUID()

/** What tabs of one browser tell each other. `generation` is that of the storage format and of the app that writes it. */
export type TabMessage =
  /** With what was written: if every tab read it again, it would keep the writing tab from going on. */
  | { readonly type: 'wrote'; readonly tab: string; readonly stored: StoredDocument }
  | { readonly type: 'hello'; readonly tab: string; readonly generation: number }

/** Raise when what is stored changes in a way that an older app would break. */
export const GENERATION = 2

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('coordinated-progress')

export const tell = (
  message: Omit<Extract<TabMessage, { type: 'wrote' }>, 'tab'> | Omit<Extract<TabMessage, { type: 'hello' }>, 'tab'>,
): void => channel?.postMessage({ ...message, tab: TAB })

const isMessage = (data: unknown): data is TabMessage => typeof data === 'object' && data !== null && 'type' in data && 'tab' in data

/** Hears what other tabs say; the answer stops listening. */
export const listen = (hear: (message: TabMessage) => void): (() => void) => {
  const onMessage = (event: MessageEvent): void => {
    if (isMessage(event.data) && event.data.tab !== TAB) hear(event.data)
  }
  channel?.addEventListener('message', onMessage)
  return () => channel?.removeEventListener('message', onMessage)
}
