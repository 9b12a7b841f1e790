import type { Analysis } from '../../analysis/analyze'
import type { Verdict } from '../../analysis/cover'
import type { EdgeLook } from '../../picture/edgeLook'
import type { NodeKind } from '../../schema/model'
import type { Area } from '../outline/areas'
import { distinct } from '../outline/distinct'
import { outlineOf, type Outline, type OutlineNode } from '../outline/outline'
import { LOST_COLOUR, TEXT_COLOUR, VERDICT_PAINT } from '../outline/palette'
import { mermaidId, mermaidText } from './mermaidText'

export type MermaidOptions = { readonly direction?: 'LR' | 'TB' }

const SHAPES: Readonly<Record<NodeKind, readonly [open: string, close: string]>> = {
  person: ['([', '])'],
  timer: ['([', '])'],
  microservice: ['[', ']'],
  function: ['(', ')'],
  'stream-job': ['[/', '/]'],
  agent: ['{{', '}}'],
  external: ['[', ']'],
  store: ['[(', ')]'],
}

/** Double is thick here, as Mermaid has no double lines; what touches data ends in a ring. */
const ARROWS: Readonly<Record<EdgeLook['line'], string>> = {
  solid: '-->',
  double: '==>',
  'dashed-hook': '<-.->',
  dashed: '-.->',
  dotted: '-.-o',
}

const nodeLine = (node: OutlineNode, id: string): string => {
  const [open, close] = SHAPES[node.kind]
  const label = [node.name, node.sub, node.verdictWords].filter((line) => line !== '').map(mermaidText)
  return `${id}${open}"${label.join('<br/>')}"${close}`
}

const areaLines = (area: Area, nodes: readonly OutlineNode[], ids: readonly string[], indent: string): readonly string[] => [
  ...area.nodes.map((place) => `${indent}${nodeLine(nodes[place] as OutlineNode, ids[place] ?? '')}`),
  ...area.areas.flatMap((inner) => [
    `${indent}subgraph ${inner.key} ["${mermaidText(inner.label)}"]`,
    ...areaLines(inner, nodes, ids, `${indent}  `),
    `${indent}end`,
  ]),
]

const classLines = ({ nodes }: Outline, ids: readonly string[]): readonly string[] => {
  const members = new Map<string, string[]>()
  nodes.forEach(({ verdict, kind }, place) => {
    const classes = [...(verdict === null ? [] : [verdict]), ...(kind === 'external' ? ['external'] : [])]
    for (const name of classes) {
      const list = members.get(name) ?? []
      list.push(ids[place] ?? '')
      members.set(name, list)
    }
  })
  return [...members].flatMap(([name, list]) => {
    const paint = VERDICT_PAINT[name as Verdict] as (typeof VERDICT_PAINT)[Verdict] | undefined
    const style = paint === undefined ? 'stroke-dasharray:5 4' : `fill:${paint.fill},stroke:${paint.line},color:${TEXT_COLOUR}`
    return [`  classDef ${name} ${style}`, `  class ${list.join(',')} ${name}`]
  })
}

/** A Mermaid flowchart: verdicts as classes and words, lines by synchrony, groups and boundaries as subgraphs. */
export const exportMermaid = (analysis: Analysis, { direction = 'LR' }: MermaidOptions = {}): string => {
  const outline = outlineOf(analysis)
  const ids = distinct(
    outline.nodes.map(({ id }) => id),
    mermaidId,
  )
  const edges = outline.edges.map(({ source, target, look, label }) => {
    const arrow = label === '' ? ARROWS[look.line] : `${ARROWS[look.line]}|"${mermaidText(label)}"|`
    return `  ${ids[source] ?? ''} ${arrow} ${ids[target] ?? ''}`
  })
  const lost = outline.edges.flatMap(({ look }, i) => (look.lost ? [i] : []))
  const lines = [
    `flowchart ${direction}`,
    ...areaLines(outline.top, outline.nodes, ids, '  '),
    ...edges,
    ...classLines(outline, ids),
    ...(lost.length === 0 ? [] : [`  linkStyle ${lost.join(',')} stroke:${LOST_COLOUR},color:${LOST_COLOUR}`]),
  ]
  return `${lines.join('\n')}\n`
}
