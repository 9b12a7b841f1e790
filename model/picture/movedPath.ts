/** What the numbers of an absolute command are; those of a relative one mean the same wherever the path begins. */
const NUMBERS: Readonly<Record<string, readonly ('x' | 'y' | 'other')[]>> = {
  M: ['x', 'y'],
  L: ['x', 'y'],
  T: ['x', 'y'],
  H: ['x'],
  V: ['y'],
  C: ['x', 'y', 'x', 'y', 'x', 'y'],
  S: ['x', 'y', 'x', 'y'],
  Q: ['x', 'y', 'x', 'y'],
  A: ['other', 'other', 'other', 'other', 'other', 'x', 'y'],
}

const thousandths = (n: number): number => Math.round(n * 1_000) / 1_000

const COMMAND = /([a-z])([^a-z]*)/gi
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g

type Command = { readonly text: string; readonly letter: string; readonly numbers: readonly number[] }

const parsed = new Map<string, readonly Command[]>()

const commandsOf = (d: string): readonly Command[] => {
  let commands = parsed.get(d)
  if (commands === undefined) {
    commands = Array.from(d.matchAll(COMMAND), ([text, letter = '', rest = '']) => ({
      text,
      letter,
      numbers: (rest.match(NUMBER) ?? []).map(Number),
    }))
    parsed.set(d, commands)
  }
  return commands
}

/**
 * The path data of a mark (SVG 2, “Paths”), moved by so many px. Its flags of arcs stand apart, and its numbers have no exponent, as in
 * everything that is drawn here. For few paths that many marks share: each is kept as it was read.
 */
export const movedPath = (d: string, [dx, dy]: readonly [dx: number, dy: number]): string => {
  const by = { x: dx, y: dy, other: 0 }
  return commandsOf(d)
    .map(({ text, letter, numbers }) => {
      const kinds = NUMBERS[letter]
      return kinds === undefined ? text : letter + numbers.map((n, i) => thousandths(n + by[kinds[i % kinds.length] ?? 'other'])).join(' ')
    })
    .join('')
}
