import type { Analysis } from '../../analysis/analyze'
import type { EdgeLook } from '../../picture/edgeLook'
import type { NodeKind } from '../../schema/model'
import type { Area } from '../outline/areas'
import { distinct } from '../outline/distinct'
import { outlineOf, type OutlineEdge, type OutlineNode } from '../outline/outline'
import { LINE_COLOUR, LOST_COLOUR, PLAIN_PAINT, TEXT_COLOUR, VERDICT_PAINT } from '../outline/palette'

const SHAPES: Readonly<Record<NodeKind, string>> = {
  person: 'person',
  timer: 'oval',
  microservice: 'rectangle',
  function: 'rectangle',
  'stream-job': 'parallelogram',
  agent: 'hexagon',
  external: 'cloud',
  store: 'cylinder',
}

/** A double-quoted string: a backslash keeps quotes, itself and the dollar of a substitution. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\$]/g, '\\$&')}"`

/** D2 does not tell upper from lower case, has words of its own, and reads dots as steps into a box. */
const keyOf = (id: string): string => `n_${id.replaceAll(/[^A-Za-z0-9]+/g, '_')}`

/** Lines of a label, each already on one line. */
const label = (lines: readonly string[]): string =>
  `"${lines
    .filter((line) => line !== '')
    .map((line) => quoted(line).slice(1, -1))
    .join('\\n')}"`

const nodeLines = (node: OutlineNode, key: string, indent: string): readonly string[] => {
  const { fill, line } = node.verdict === null ? PLAIN_PAINT : VERDICT_PAINT[node.verdict]
  const styles = [
    `fill: "${fill}"`,
    `stroke: "${line}"`,
    `font-color: "${TEXT_COLOUR}"`,
    ...(node.kind === 'function' ? ['border-radius: 12'] : []),
    ...(node.kind === 'external' ? ['stroke-dash: 4'] : []),
  ]
  return [
    `${indent}${key}: ${label([node.name, node.sub, node.verdictWords])} {`,
    `${indent}  shape: ${SHAPES[node.kind]}`,
    `${indent}  style: { ${styles.join('; ')} }`,
    `${indent}}`,
  ]
}

const areaLines = (area: Area, nodes: readonly OutlineNode[], keys: readonly string[], indent: string): readonly string[] => [
  ...area.nodes.flatMap((place) => nodeLines(nodes[place] as OutlineNode, keys[place] ?? '', indent)),
  ...area.areas.flatMap((inner) => [
    `${indent}${inner.key}: ${quoted(inner.label)} {`,
    ...(inner.kind === 'boundary' ? [`${indent}  style: { stroke-dash: 4; fill: transparent }`] : []),
    ...areaLines(inner, nodes, keys, `${indent}  `),
    `${indent}}`,
  ]),
]

/** Where each node stands in the boxes, as a path of keys. */
const pathsOf = (area: Area, keys: readonly string[], above: readonly string[] = []): ReadonlyMap<number, string> =>
  new Map([
    ...area.nodes.map((place) => [place, [...above, keys[place] ?? ''].join('.')] as const),
    ...area.areas.flatMap((inner) => [...pathsOf(inner, keys, [...above, inner.key])]),
  ])

const LINES: Readonly<Record<EdgeLook['line'], readonly string[]>> = {
  solid: [],
  double: ['stroke-width: 4'],
  'dashed-hook': ['stroke-dash: 5'],
  dashed: ['stroke-dash: 5'],
  dotted: ['stroke-dash: 2'],
}

const edgeLine = ({ source, target, look, label: text }: OutlineEdge, paths: ReadonlyMap<number, string>): string => {
  const arrow = look.line === 'dashed-hook' ? '<->' : '->'
  const styles = [...LINES[look.line], `stroke: "${look.lost ? LOST_COLOUR : LINE_COLOUR}"`]
  const ends = look.line === 'dotted' ? 'target-arrowhead.shape: circle; ' : ''
  return `${paths.get(source) ?? ''} ${arrow} ${paths.get(target) ?? ''}: ${quoted(text)} { ${ends}style: { ${styles.join('; ')} } }`
}

/** A D2 diagram: verdicts as colour and words, lines by synchrony, groups and boundaries as containers. */
export const exportD2 = (analysis: Analysis): string => {
  const { nodes, edges, top } = outlineOf(analysis)
  const keys = distinct(
    nodes.map(({ id }) => id),
    keyOf,
  )
  const paths = pathsOf(top, keys)
  const lines = ['direction: right', ...areaLines(top, nodes, keys, ''), ...edges.map((edge) => edgeLine(edge, paths))]
  return `${lines.join('\n')}\n`
}
