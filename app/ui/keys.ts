/** Cmd where that is the custom. */
const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** The key that goes with most others, as it is called here. */
export const MOD = onMac ? '⌘' : 'Ctrl'

/**
 * A key as it is written in the list of actions: modifiers and a key, joined by `+`: `Mod+Shift+D`, `Delete`, `?`, `Shift+1`.
 * `Mod` is Cmd on a Mac and Ctrl elsewhere. Letters are meant as typed, digits by their place on the keyboard.
 */
export type Keys = string

type Parsed = { readonly mod: boolean; readonly shift: boolean; readonly alt: boolean; readonly key: string }

const parse = (keys: Keys): Parsed => {
  const parts = keys === '+' ? ['+'] : keys.split(/\+(?!$)/)
  const modifiers = new Set(parts.slice(0, -1))
  return { mod: modifiers.has('Mod'), shift: modifiers.has('Shift'), alt: modifiers.has('Alt'), key: parts.at(-1) ?? '' }
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const isDigit = (key: string): boolean => /^\d$/.test(key)
const isLetter = (key: string): boolean => /^[a-z]$/i.test(key)

/** Is the key held that goes with most others? */
export const holdsMod = ({ ctrlKey, metaKey }: Pick<MouseEvent, 'ctrlKey' | 'metaKey'>): boolean => (onMac ? metaKey : ctrlKey)

/** On a Mac, a click with Ctrl is one of the right button. */
export const isRightClick = ({ button, ctrlKey }: Pick<MouseEvent, 'button' | 'ctrlKey'>): boolean => button === 2 || (onMac && ctrlKey)

/** Were these keys pressed? A sign such as `?` comes with whatever modifier the keyboard needs for it. */
export const matches = (keys: Keys, event: Pressed): boolean => {
  const wanted = parse(keys)
  const mod = onMac ? event.metaKey : event.ctrlKey
  const other = onMac ? event.ctrlKey : event.metaKey
  if (wanted.mod !== mod || other || wanted.alt !== event.altKey) return false
  if (isDigit(wanted.key))
    return wanted.shift === event.shiftKey && (event.code === `Digit${wanted.key}` || (!wanted.shift && event.key === wanted.key))
  if (isLetter(wanted.key) || wanted.key.length > 1)
    return wanted.shift === event.shiftKey && event.key.toLowerCase() === wanted.key.toLowerCase()
  return event.key === wanted.key
}

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Backspace: '⌫',
  Escape: 'Esc',
  Enter: '↵',
}

/** The keys as they are shown: `⇧⌘D` on a Mac, `Ctrl+Shift+D` elsewhere. */
export const showKeys = (keys: Keys): string => {
  const { mod, shift, alt, key } = parse(keys)
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  const modifiers = [...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), ...(mod ? ['Mod'] : [])]
  if (onMac) return modifiers.map((modifier) => MAC[modifier]).join('') + name
  const words = [...(mod ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : [])]
  return [...words, name].join('+')
}

/** Is a person writing there? Such a field has keys of its own. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="radio"]):not([type="checkbox"]):not([type="button"]), textarea, select'))
