/** Wraps text in what a terminal shows as a style; without colour every style leaves the text as it is. */
export type Paint = Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'underline', (text: string) => string>>

const style =
  (colour: boolean, on: number, off: number) =>
  (text: string): string =>
    colour ? `\u001b[${on}m${text}\u001b[${off}m` : text

export const paintIn = (colour: boolean): Paint => ({
  bold: style(colour, 1, 22),
  dim: style(colour, 2, 22),
  underline: style(colour, 4, 24),
  red: style(colour, 31, 39),
  green: style(colour, 32, 39),
  yellow: style(colour, 33, 39),
  blue: style(colour, 34, 39),
})
