import { createRequire } from 'node:module'
import { isFamiliar } from '../formats/pdf/strangeTexts'

const require = createRequire(import.meta.url)

/** Emoji as outlines, for machines that have none. */
export const emojiFile = (): string => require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')

const NO_JOINT = '\u200c'
/** What changes the emoji before it, or joins it to the next. */
const JOINTS = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|[\d#*])(?:\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3)/gu
const BETWEEN_FLAG_LETTERS = /(?<=[\u{1f1e6}-\u{1f1ff}])(?=[\u{1f1e6}-\u{1f1ff}])/gu
const BETWEEN_JOINED_LETTERS = /(?<=f)(?=[fijlt])/g

const loosened = (text: string): string =>
  isFamiliar(text)
    ? text
    : text.normalize('NFC').replaceAll(JOINTS, '').replaceAll(BETWEEN_FLAG_LETTERS, NO_JOINT).replaceAll(BETWEEN_JOINED_LETTERS, NO_JOINT)

/**
 * The picture with a glyph for each letter in texts that need a second font: resvg takes a letter from one only where both write the whole
 * text with as many glyphs.
 */
export const withLooseLetters = (svg: string): string =>
  svg.replaceAll(/(<text[^>]*>)([^<]*)(?=<\/text>)/g, (_, start: string, text: string) => start + loosened(text))
