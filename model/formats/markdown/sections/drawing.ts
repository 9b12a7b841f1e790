import { exportMermaid } from '../../mermaid/exportMermaid'
import type { Section } from '../report'
import { mdImage, mdLink } from '../markdownText'

/** What Mermaid draws at most without being told otherwise. */
const MOST_CHARACTERS = 50_000
const MOST_EDGES = 500

const LINES = [
  'solid: synchronous, both ends must be up',
  'thick: resumable',
  'dashed with two heads: the answer comes later',
  'dashed: one-way',
  'with a ring: data',
  '● who durably holds the trigger',
]

/** A picture where there is one, and the drawing as Mermaid. */
export const drawingSection: Section = ({ analysis, options, heading }) => {
  const { picture, link } = options
  const mermaid = exportMermaid(analysis)
  const fits = mermaid.length <= MOST_CHARACTERS && analysis.graph.edges.length <= MOST_EDGES
  return [
    heading(1, 'The drawing'),
    ...(picture === undefined ? [] : [mdImage(analysis.graph.model.name ?? 'The drawing', picture)]),
    ...(link === undefined ? [] : [mdLink('Open the drawing', link)]),
    ...(fits
      ? [`\`\`\`mermaid\n${mermaid}\`\`\``, `Lines: ${LINES.join('; ')}.`]
      : ['The drawing is too large for Mermaid; see the picture or the file.']),
  ]
}
