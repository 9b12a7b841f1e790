import type { Flag } from './args'
import { PICTURE_FLAGS } from './pictureFlags'

const CONVERT_FORMATS = ['svg', 'png', 'pdf', 'markdown', 'adr', 'mermaid', 'd2', 'dot', 'drawio', 'csv', 'json', 'link'] as const
export type ConvertFormat = (typeof CONVERT_FORMATS)[number]

/** What the ending of OUT says where --to does not. */
export const FORMAT_BY_ENDING: Readonly<Record<string, ConvertFormat>> = {
  svg: 'svg',
  png: 'png',
  pdf: 'pdf',
  md: 'markdown',
  mmd: 'mermaid',
  d2: 'd2',
  dot: 'dot',
  gv: 'dot',
  drawio: 'drawio',
  csv: 'csv',
  json: 'json',
  url: 'link',
}

export const CONVERT_FLAGS: readonly Flag[] = [
  { name: 'to', value: 'FORMAT', choices: CONVERT_FORMATS, about: `${CONVERT_FORMATS.join(', ')} (default: by the ending of OUT)` },
  { name: 'output', short: 'o', value: 'OUT', about: 'the file to write (default: standard output)' },
  ...PICTURE_FLAGS,
  { name: 'picture', value: 'PATH', about: 'of Markdown: the picture that the report shows' },
  { name: 'subject', value: 'SUBJECT', about: 'of an ADR: edge:<id>, node:<id> or workflow:<id>' },
  { name: 'table', value: 'TABLE', choices: ['nodes', 'edges', 'findings'], about: 'of CSV: nodes (default), edges or findings' },
  { name: 'base', value: 'URL', about: 'of a link: the address of the tool (default: http://localhost:4173/)' },
  { name: 'mode', value: 'MODE', choices: ['edit', 'view', 'present'], about: 'of a link: how it opens' },
  { name: 'encrypt', about: 'of a link: opens only with the passphrase in PROGRESS_PASSPHRASE' },
]
