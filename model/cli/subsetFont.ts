/** A TrueType font by its tables. */
type Tables = ReadonlyMap<string, DataView>

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const blank = (length: number): DataView => new DataView(new ArrayBuffer(length))
const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
const copyOf = (view: DataView, length = view.byteLength): DataView => viewOf(bytesOf(view).slice(0, length))

const tablesOf = (font: DataView): Tables => {
  const tables = new Map<string, DataView>()
  for (let at = 12; at < 12 + 16 * font.getUint16(4); at += 16) {
    const tag = String.fromCharCode(...bytesOf(font).subarray(at, at + 4))
    tables.set(tag, new DataView(font.buffer, font.byteOffset + font.getUint32(at + 8), font.getUint32(at + 12)))
  }
  return tables
}

const table = (tables: Tables, tag: string): DataView => {
  const found = tables.get(tag)
  if (found === undefined) throw new Error(`The font has no table “${tag}”.`)
  return found
}

/** Glyphs by code point, as a table of format 12 has them: sorted groups of codes that follow each other. */
const glyphOf = (cmap: DataView, code: number): number => {
  for (let at = 4; at < 4 + 8 * cmap.getUint16(2); at += 8) {
    const start = cmap.getUint32(at + 4)
    if (cmap.getUint16(start) !== 12) continue
    for (let group = start + 16; group < start + 16 + 12 * cmap.getUint32(start + 12); group += 12)
      if (code >= cmap.getUint32(group) && code <= cmap.getUint32(group + 4))
        return cmap.getUint32(group + 8) + code - cmap.getUint32(group)
  }
  return 0
}

type Glyphs = (glyph: number) => Uint8Array

const glyphsIn = (tables: Tables): Glyphs => {
  const [loca, glyf] = [table(tables, 'loca'), bytesOf(table(tables, 'glyf'))]
  const isLong = table(tables, 'head').getInt16(50) === 1
  const start = (glyph: number): number => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
  return (glyph) => glyf.subarray(start(glyph), start(glyph + 1))
}

const HAS_WORDS = 0x1
const SCALES = [0x8, 0x40, 0x80] as const
const MORE = 0x20

/** The glyphs that this one is put together from. */
const partsOf = (bytes: Uint8Array): readonly number[] => {
  const view = viewOf(bytes)
  if (bytes.length === 0 || view.getInt16(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, flags = MORE; (flags & MORE) !== 0;) {
    flags = view.getUint16(at)
    parts.push(view.getUint16(at + 2))
    at += 4 + ((flags & HAS_WORDS) === 0 ? 2 : 4)
    SCALES.forEach((scale, numbers) => {
      if ((flags & scale) !== 0) at += [2, 4, 8][numbers] as number
    })
  }
  return parts
}

const withParts = (glyphs: ReadonlySet<number>, dataOf: Glyphs): ReadonlySet<number> => {
  const all = new Set(glyphs)
  for (const glyph of all) for (const part of partsOf(dataOf(glyph))) all.add(part)
  return all
}

const cmapOf = (codes: readonly (readonly [code: number, glyph: number])[]): DataView => {
  const cmap = blank(12 + 16 + 12 * codes.length)
  cmap.setUint16(2, 1)
  cmap.setUint16(4, 3)
  cmap.setUint16(6, 10)
  cmap.setUint32(8, 12)
  cmap.setUint16(12, 12)
  cmap.setUint32(16, 16 + 12 * codes.length)
  cmap.setUint32(24, codes.length)
  codes.forEach(([code, glyph], at) => {
    cmap.setUint32(28 + 12 * at, code)
    cmap.setUint32(32 + 12 * at, code)
    cmap.setUint32(36 + 12 * at, glyph)
  })
  return cmap
}

/** Data of the glyphs that are kept, and where each lies; all numbers stay as they are. */
const outlinesOf = (count: number, kept: ReadonlySet<number>, dataOf: Glyphs): { readonly glyf: DataView; readonly loca: DataView } => {
  const loca = blank(4 * (count + 1))
  const parts: Uint8Array[] = []
  let length = 0
  for (let glyph = 0; glyph < count; glyph++) {
    const data = kept.has(glyph) ? dataOf(glyph) : new Uint8Array()
    parts.push(data)
    length += data.length
    loca.setUint32(4 * (glyph + 1), length)
  }
  const glyf = new Uint8Array(length)
  parts.forEach((data, glyph) => glyf.set(data, loca.getUint32(4 * glyph)))
  return { glyf: viewOf(glyf), loca }
}

const written = (tables: ReadonlyMap<string, DataView>): Uint8Array => {
  const padded = (length: number): number => Math.ceil(length / 4) * 4
  const head = 12 + 16 * tables.size
  const font = new Uint8Array([...tables.values()].reduce((sum, { byteLength }) => sum + padded(byteLength), head))
  const view = viewOf(font)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.size)
  let [entry, at] = [12, head]
  for (const [tag, data] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    Array.from(tag).forEach((character, place) => view.setUint8(entry + place, character.charCodeAt(0)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, data.byteLength)
    font.set(bytesOf(data), at)
    entry += 16
    at += padded(data.byteLength)
  }
  return font
}

/**
 * A TrueType font with these letters alone, and without what joins or moves them: a program that reads the file again for each letter
 * is done the sooner. For scripts whose letters stand side by side.
 */
export const subsetFont = (bytes: Uint8Array, letters: ReadonlySet<string>): Uint8Array => {
  const tables = tablesOf(viewOf(bytes))
  const dataOf = glyphsIn(tables)
  const codes = Array.from(letters, (letter) => letter.codePointAt(0) as number)
    .sort((a, b) => a - b)
    .map((code) => [code, glyphOf(table(tables, 'cmap'), code)] as const)
    .filter(([, glyph]) => glyph !== 0)
  const kept = withParts(new Set([0, ...codes.map(([, glyph]) => glyph)]), dataOf)
  const [head, hhea, maxp, post] = ['head', 'hhea', 'maxp', 'post'].map((tag) => copyOf(table(tables, tag))) as [
    DataView,
    DataView,
    DataView,
    DataView,
  ]
  const metrics = hhea.getUint16(34)
  const count = Math.min(Math.max(...kept) + 1, metrics)
  if (Math.max(...kept) >= count) throw new Error('The font has letters without a width of their own.')
  head.setInt16(50, 1)
  hhea.setUint16(34, count)
  maxp.setUint16(4, count)
  post.setUint32(0, 0x00030000)
  const { glyf, loca } = outlinesOf(count, kept, dataOf)
  return written(
    new Map([
      ['OS/2', table(tables, 'OS/2')],
      ['cmap', cmapOf(codes)],
      ['glyf', glyf],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', copyOf(table(tables, 'hmtx'), 4 * count)],
      ['loca', loca],
      ['maxp', maxp],
      ['name', table(tables, 'name')],
      ['post', copyOf(post, 32)],
    ]),
  )
}
