/** Any JSON value, or a function that makes the entries of an object one at a time. */
export type Section = unknown

const entriesOf = (section: Section): Iterable<readonly [string, unknown]> | undefined => {
  if (typeof section === 'function') return (section as () => Iterable<readonly [string, unknown]>)()
  return typeof section === 'object' && section !== null && !Array.isArray(section) ? Object.entries(section) : undefined
}

type Layout = { readonly indent: number; readonly newline: (depth: number) => string; readonly colon: string }

const layoutOf = (indent: number): Layout =>
  indent === 0 ? { indent, newline: () => '', colon: ':' } : { indent, newline: (depth) => `\n${' '.repeat(depth * indent)}`, colon: ': ' }

const print = (value: unknown, { indent, newline }: Layout, depth: number): string =>
  (JSON.stringify(value, null, indent) ?? 'null').replaceAll('\n', newline(depth))

function* enclosed(open: string, close: string, items: Iterable<string>, layout: Layout, depth: number): Generator<string> {
  let separator = open
  for (const item of items) {
    yield `${separator}${layout.newline(depth + 1)}${item}`
    separator = ','
  }
  yield separator === ',' ? `${layout.newline(depth)}${close}` : `${open}${close}`
}

function* sectionPieces(section: Section, layout: Layout): Generator<string> {
  const entries = entriesOf(section)
  const entry = function* (pairs: Iterable<readonly [string, unknown]>): Generator<string> {
    for (const [key, value] of pairs) yield `${JSON.stringify(key)}${layout.colon}${print(value, layout, 2)}`
  }
  const item = function* (list: readonly unknown[]): Generator<string> {
    for (const value of list) yield print(value, layout, 2)
  }
  if (entries !== undefined) yield* enclosed('{', '}', entry(entries), layout, 1)
  else if (Array.isArray(section)) yield* enclosed('[', ']', item(section), layout, 1)
  else yield print(section, layout, 1)
}

/**
 * A document as JSON text in pieces, an entry of a section at a time, so that the text of a large one never has to fit into one string.
 * All pieces together are what `JSON.stringify(document, null, indent)` gives.
 */
export function* jsonPieces(document: Readonly<Record<string, Section>>, indent: number): Generator<string> {
  const layout = layoutOf(indent)
  let separator = '{'
  for (const [key, section] of Object.entries(document)) {
    yield `${separator}${layout.newline(1)}${JSON.stringify(key)}${layout.colon}`
    yield* sectionPieces(section, layout)
    separator = ','
  }
  yield separator === '{' ? '{}' : `${layout.newline(0)}}`
}
