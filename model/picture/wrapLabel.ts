import type { FontName } from './fonts'
import { fitting, textWidth } from './textWidth'

const ELLIPSIS = '…'

/** One line; what does not fit is replaced by an ellipsis. */
export const ellipsize = (text: string, font: FontName, width: number): string => {
  if (textWidth(text, font) <= width) return text
  return `${fitting(text, font, Math.max(width - textWidth(ELLIPSIS, font), 0)).trimEnd()}${ELLIPSIS}`
}

const isUpper = (character: string): boolean => (character < '\u0080' ? character >= 'A' && character <= 'Z' : /^\p{Lu}$/u.test(character))

const isLowerOrDigit = (character: string): boolean =>
  character < '\u0080' ? (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') : /^\p{Ll}$/u.test(character)

const isGap = (character: string): boolean => (character < '\u0080' ? ' -_/.:,\t\n\r\v\f'.includes(character) : /^\s$/.test(character))

/**
 * The pieces of a name between which it may break: after a space, a hyphen or the like, and between the words of a camelCase name.
 * One expression would say it all, but the browser would have to make it ready anew with almost every edit.
 */
export const piecesOf = (name: string): readonly string[] => {
  const pieces: string[] = []
  let piece = ''
  let before = ''
  for (const character of name) {
    if (before !== '' && (isGap(before) || (isUpper(character) && isLowerOrDigit(before)))) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
    before = character
  }
  return [...pieces, piece]
}

/** As much of the pieces as fits on one line, at least a few letters. */
const takeLine = (pieces: readonly string[], font: FontName, width: number): { line: string; rest: readonly string[] } => {
  let line = ''
  for (const [at, piece] of pieces.entries()) {
    if (textWidth((line + piece).trimEnd(), font) <= width) {
      line += piece
      continue
    }
    if (line !== '') return { line: line.trimEnd(), rest: pieces.slice(at) }
    const head = fitting(piece, font, width)
    const cut = head === '' ? String.fromCodePoint(piece.codePointAt(0) ?? 32) : head
    const tail = piece.slice(cut.length)
    return { line: cut, rest: tail === '' ? pieces.slice(at + 1) : [tail, ...pieces.slice(at + 1)] }
  }
  return { line: line.trimEnd(), rest: [] }
}

/** A label in at most `maxLines` lines of at most `width` px; the last ends in an ellipsis where the text is longer. */
export const wrapLabel = (text: string, font: FontName, width: number, maxLines = 2): readonly string[] => {
  const label = text.trim().replaceAll(/\s+/g, ' ')
  if (textWidth(label, font) <= width) return [label]
  const lines: string[] = []
  let pieces: readonly string[] = piecesOf(label)
  while (lines.length < maxLines - 1 && pieces.length > 0) {
    const { line, rest } = takeLine(pieces, font, width)
    lines.push(line)
    pieces = rest
  }
  const last = pieces.join('').trim()
  return last === '' ? lines : [...lines, ellipsize(last, font, width)]
}
