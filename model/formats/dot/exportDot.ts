import type { Analysis } from '../../analysis/analyze'
import type { EdgeLook } from '../../picture/edgeLook'
import type { NodeKind } from '../../schema/model'
import type { Area } from '../outline/areas'
import { outlineOf, type OutlineEdge, type OutlineNode } from '../outline/outline'
import { LINE_COLOUR, LOST_COLOUR, PLAIN_PAINT, TEXT_COLOUR, VERDICT_PAINT } from '../outline/palette'

const SHAPES: Readonly<Record<NodeKind, string>> = {
  person: 'shape=box, style="rounded,filled"',
  timer: 'shape=oval, style=filled',
  microservice: 'shape=box, style=filled',
  function: 'shape=box, style="rounded,filled"',
  'stream-job': 'shape=parallelogram, style=filled',
  agent: 'shape=hexagon, style=filled',
  external: 'shape=box, style="dashed,filled"',
  store: 'shape=cylinder, style=filled',
}

/** A quoted label: backslashes begin escapes there, and entities of HTML are read. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll(/["\\]/g, '\\$&')

const label = (lines: readonly string[]): string =>
  `"${lines
    .filter((line) => line !== '')
    .map(escaped)
    .join('\\n')}"`

const nodeLine = (node: OutlineNode): string => {
  const { fill, line } = node.verdict === null ? PLAIN_PAINT : VERDICT_PAINT[node.verdict]
  return `"${node.id}" [label=${label([node.name, node.sub, node.verdictWords])}, ${SHAPES[node.kind]}, fillcolor="${fill}", color="${line}"]`
}

const areaLines = (area: Area, nodes: readonly OutlineNode[], indent: string): readonly string[] => [
  ...area.nodes.map((place) => `${indent}${nodeLine(nodes[place] as OutlineNode)}`),
  ...area.areas.flatMap((inner) => [
    `${indent}subgraph "cluster_${inner.key}" {`,
    `${indent}  label="${escaped(inner.label)}"`,
    `${indent}  style=${inner.kind === 'boundary' ? '"rounded,dashed"' : 'rounded'}`,
    ...areaLines(inner, nodes, `${indent}  `),
    `${indent}}`,
  ]),
]

/** Two colours with a gap between them draw a double line. */
const LINES: Readonly<Record<EdgeLook['line'], (colour: string) => string>> = {
  solid: (colour) => `color="${colour}"`,
  double: (colour) => `color="${colour}:invis:${colour}"`,
  'dashed-hook': (colour) => `color="${colour}", style=dashed, dir=both, arrowtail=halfopen`,
  dashed: (colour) => `color="${colour}", style=dashed`,
  dotted: (colour) => `color="${colour}", style=dotted, arrowhead=odot`,
}

const edgeLine = ({ source, target, look, label: text }: OutlineEdge, nodes: readonly OutlineNode[]): string => {
  const colour = look.lost ? LOST_COLOUR : LINE_COLOUR
  const words = text === '' ? '' : `label="${escaped(text)}", `
  return `  "${nodes[source]?.id ?? ''}" -> "${nodes[target]?.id ?? ''}" [${words}${LINES[look.line](colour)}]`
}

/** A Graphviz digraph: verdicts as colour and words, lines by synchrony, groups and boundaries as clusters. */
export const exportDot = (analysis: Analysis): string => {
  const { title, nodes, edges, top } = outlineOf(analysis)
  const font = 'fontname="Helvetica,Arial,sans-serif"'
  const lines = [
    `digraph "${escaped(title)}" {`,
    `  graph [rankdir=LR, ${font}, fontsize=11, color="${LINE_COLOUR}"]`,
    `  node [${font}, fontsize=11, fontcolor="${TEXT_COLOUR}"]`,
    `  edge [${font}, fontsize=9, fontcolor="${LINE_COLOUR}"]`,
    ...areaLines(top, nodes, '  '),
    ...edges.map((edge) => edgeLine(edge, nodes)),
    '}',
  ]
  return `${lines.join('\n')}\n`
}
