import type { Verdict } from '../../analysis/cover'

/** Light grounds with dark text, so that an export can be read on any page. */
export type Paint = { readonly fill: string; readonly line: string }

export const TEXT_COLOUR = '#1b1c1a'
export const LINE_COLOUR = '#66685f'
export const LOST_COLOUR = '#c0252b'

export const VERDICT_PAINT: Readonly<Record<Verdict, Paint>> = {
  reliable: { fill: '#e6f4e9', line: '#2b8a3e' },
  'human-backed': { fill: '#faf1d8', line: '#a87900' },
  'retry-unsafe': { fill: '#fbe6da', line: '#c84a0c' },
  unstated: { fill: '#efefec', line: '#787b74' },
  unowned: { fill: '#fae3e3', line: '#c0252b' },
  unreliable: { fill: '#f6d3d4', line: '#8f1a20' },
}

/** Nodes without a verdict. */
export const PLAIN_PAINT: Paint = { fill: '#ffffff', line: '#8b8d86' }

/** One sign in front of the word, since colour alone is not for everybody. */
export const VERDICT_SIGN: Readonly<Record<Verdict, string>> = {
  reliable: '✓',
  'human-backed': '☺',
  'retry-unsafe': '↻',
  unstated: '?',
  unowned: '!',
  unreliable: '✗',
}
