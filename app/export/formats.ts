/** What a drawing can be exported as. */
export type FormatId =
  'svg' | 'png' | 'pdf' | 'markdown' | 'adr' | 'mermaid' | 'd2' | 'dot' | 'drawio' | 'nodes' | 'edges' | 'findings' | 'json'

export type Format = {
  readonly id: FormatId
  readonly title: string
  readonly extension: string
  readonly type: string
  readonly picture: boolean
  /** What it is good for. */
  readonly about: string
}

export const FORMATS: readonly Format[] = [
  {
    id: 'svg',
    title: 'SVG',
    extension: 'svg',
    type: 'image/svg+xml',
    picture: true,
    about: 'A picture that stays sharp. It carries the model and reopens here.',
  },
  {
    id: 'png',
    title: 'PNG',
    extension: 'png',
    type: 'image/png',
    picture: true,
    about: 'A picture for documents and chats. It carries the model and reopens here.',
  },
  {
    id: 'pdf',
    title: 'PDF',
    extension: 'pdf',
    type: 'application/pdf',
    picture: true,
    about: 'For print, as large as the drawing or on paper.',
  },
  {
    id: 'markdown',
    title: 'Markdown report',
    extension: 'md',
    type: 'text/markdown',
    picture: false,
    about: 'A section for a design document: workflows, findings with reasons, advice.',
  },
  {
    id: 'adr',
    title: 'Decision record',
    extension: 'adr.md',
    type: 'text/markdown',
    picture: false,
    about: 'An architecture decision record: what is drawn, the options with what each would change here, and the consequences.',
  },
  {
    id: 'mermaid',
    title: 'Mermaid',
    extension: 'mmd',
    type: 'text/plain',
    picture: false,
    about: 'A flowchart as text, for Markdown on GitHub and in wikis.',
  },
  { id: 'd2', title: 'D2', extension: 'd2', type: 'text/plain', picture: false, about: 'A diagram as text for D2.' },
  { id: 'dot', title: 'Graphviz DOT', extension: 'dot', type: 'text/vnd.graphviz', picture: false, about: 'A graph as text for Graphviz.' },
  {
    id: 'drawio',
    title: 'draw.io',
    extension: 'drawio',
    type: 'application/xml',
    picture: false,
    about: 'Shapes that can be edited in draw.io.',
  },
  {
    id: 'nodes',
    title: 'CSV: nodes',
    extension: 'nodes.csv',
    type: 'text/csv',
    picture: false,
    about: 'A table of the nodes with their verdicts.',
  },
  { id: 'edges', title: 'CSV: edges', extension: 'edges.csv', type: 'text/csv', picture: false, about: 'A table of the edges.' },
  {
    id: 'findings',
    title: 'CSV: findings',
    extension: 'findings.csv',
    type: 'text/csv',
    picture: false,
    about: 'A table of the findings.',
  },
  {
    id: 'json',
    title: 'JSON',
    extension: 'progress.json',
    type: 'application/json',
    picture: false,
    about: 'The model itself, with small differences from version to version.',
  },
]

export const formatOf = (id: FormatId): Format => FORMATS.find((format) => format.id === id) as Format
