import type { Analysis } from '../../analysis/analyze'
import { boundsOf, type Box } from '../../picture/box'
import type { EdgeLook } from '../../picture/edgeLook'
import { GROUP_PADDING } from '../../picture/groupDrawings'
import { ownerLabel } from '../../analysis/ownerLabel'
import type { NodeKind } from '../../schema/model'
import type { Area } from '../outline/areas'
import { oneLine } from '../outline/oneLine'
import { outlineOf, type OutlineEdge, type OutlineNode } from '../outline/outline'
import { LINE_COLOUR, LOST_COLOUR, PLAIN_PAINT, TEXT_COLOUR, VERDICT_PAINT } from '../outline/palette'
import { boxesOf } from '../outline/places'
import { escapeXml } from '../svg/xml'

/** Attributes in the order given; those without a value are left out. */
const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')

const SHAPES: Readonly<Record<NodeKind, string>> = {
  person: 'rounded=1;arcSize=50',
  timer: 'ellipse',
  microservice: 'rounded=1;arcSize=10',
  function: 'rounded=1;arcSize=30',
  'stream-job': 'shape=parallelogram;perimeter=parallelogramPerimeter;fixedSize=1;size=14',
  agent: 'shape=hexagon;perimeter=hexagonPerimeter2;fixedSize=1;size=14',
  external: 'rounded=1;arcSize=10;dashed=1',
  store: 'shape=cylinder3;boundedLbl=1;backgroundOutline=1;size=8',
}

/** Labels are HTML there, and the HTML is an attribute of XML: what the model says is escaped for both. */
const htmlLabel = ({ name, sub, verdictWords }: OutlineNode): string =>
  [`<b>${escapeXml(name)}</b>`, escapeXml(sub), escapeXml(verdictWords)].filter((line) => line !== '').join('<br>')

const geometry = ({ x, y, width, height }: Box): string => `<mxGeometry${attributes({ x, y, width, height, as: 'geometry' })}/>`

const nodeStyle = ({ kind, verdict }: OutlineNode): string => {
  const { fill, line } = verdict === null ? PLAIN_PAINT : VERDICT_PAINT[verdict]
  return `${SHAPES[kind]};html=1;whiteSpace=wrap;fillColor=${fill};strokeColor=${line};fontColor=${TEXT_COLOUR};`
}

/** What the tool knows of a node travels as data of the shape. */
const boundariesOf = ({ index }: OutlineNode, analysis: Analysis): string =>
  analysis.boundaries
    .of(index)
    .flatMap((b) => analysis.boundaries.list[b] ?? [])
    .map((boundary) => oneLine(ownerLabel(analysis, boundary)))
    .join('; ')

const nodeCell = (node: OutlineNode, box: Box, parent: string, analysis: Analysis): string => {
  const { verdict, kind } = node
  const team = analysis.traits.nodes[node.index]?.team
  const data = {
    label: htmlLabel(node),
    kind,
    verdict: verdict ?? undefined,
    team: team && oneLine(team),
    retriedBy: boundariesOf(node, analysis) || undefined,
  }
  return [
    `<UserObject${attributes({ id: `node-${node.id}`, ...data })}>`,
    `<mxCell${attributes({ style: nodeStyle(node), vertex: 1, parent })}>${geometry(box)}</mxCell>`,
    '</UserObject>',
  ].join('')
}

const LINES: Readonly<Record<EdgeLook['line'], string>> = {
  solid: '',
  double: 'strokeWidth=3;',
  'dashed-hook': 'dashed=1;startArrow=open;startFill=0;',
  dashed: 'dashed=1;',
  dotted: 'dashed=1;dashPattern=1 3;endArrow=oval;endFill=0;',
}

const edgeCell = ({ id, source, target, look, label }: OutlineEdge, nodes: readonly OutlineNode[]): string => {
  const colour = look.lost ? LOST_COLOUR : LINE_COLOUR
  const style = `edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;${LINES[look.line]}strokeColor=${colour};fontColor=${colour};fontSize=11;`
  const ends = { source: `node-${nodes[source]?.id ?? ''}`, target: `node-${nodes[target]?.id ?? ''}` }
  const value = escapeXml(label)
  return `<mxCell${attributes({ id: `edge-${id}`, value, style, edge: 1, parent: '1', ...ends })}><mxGeometry relative="1" as="geometry"/></mxCell>`
}

const GROUP_STYLE = `rounded=1;arcSize=4;html=1;whiteSpace=wrap;container=1;collapsible=0;verticalAlign=top;align=left;spacingLeft=8;fillColor=#f3f3f0;strokeColor=#8b8d86;fontColor=${LINE_COLOUR};`
const EMPTY: Box = { x: 0, y: 0, width: 200, height: 100 }

/** The frame around everything in an area. */
const frameOf = (area: Area, boxes: readonly Box[]): Box => {
  const inner = boundsOf([...area.nodes.map((place) => boxes[place] as Box), ...area.areas.map((part) => frameOf(part, boxes))])
  if (inner === undefined) return EMPTY
  const { side, top } = GROUP_PADDING
  return { x: inner.x - side, y: inner.y - top, width: inner.width + 2 * side, height: inner.height + top + side }
}

/** Boundaries overlap and cannot all be frames: their nodes stand in the frame around, and say who retries them as data. */
const withoutBoundaries = (area: Area): Area => {
  const inner = area.areas.map(withoutBoundaries)
  const flattened = inner.filter(({ kind }) => kind === 'boundary')
  return {
    ...area,
    nodes: [...area.nodes, ...flattened.flatMap(({ nodes }) => nodes)].sort((a, b) => a - b),
    areas: inner.filter(({ kind }) => kind === 'group'),
  }
}

type Drawing = { readonly analysis: Analysis; readonly nodes: readonly OutlineNode[]; readonly boxes: readonly Box[] }

/** The frame of a group before what lies in it, which is placed from its top left corner. */
const areaCells = (area: Area, parent: string, origin: Box, drawing: Drawing): readonly string[] => {
  const { nodes, boxes, analysis } = drawing
  const from = (box: Box): Box => ({ ...box, x: box.x - origin.x, y: box.y - origin.y })
  return [
    ...area.areas.flatMap((group) => {
      const frame = frameOf(group, boxes)
      const cell = `<mxCell${attributes({ id: group.key, value: `<b>${escapeXml(group.label)}</b>`, style: GROUP_STYLE, vertex: 1, parent })}>${geometry(from(frame))}</mxCell>`
      return [cell, ...areaCells(group, group.key, frame, drawing)]
    }),
    ...area.nodes.map((place) => nodeCell(nodes[place] as OutlineNode, from(boxes[place] as Box), parent, analysis)),
  ]
}

/** A draw.io file with editable shapes: positions as in the model, groups as containers, verdicts as colour, words and data. */
export const exportDrawio = (analysis: Analysis): string => {
  const { title, nodes, edges, top } = outlineOf(analysis)
  const drawing = { analysis, nodes, boxes: boxesOf(analysis) }
  const cells = [
    ...areaCells(withoutBoundaries(top), '1', { x: 0, y: 0, width: 0, height: 0 }, drawing),
    ...edges.map((edge) => edgeCell(edge, nodes)),
  ]
  return [
    '<mxfile host="coordinated-progress">',
    `<diagram${attributes({ id: 'model', name: title })}>`,
    '<mxGraphModel grid="1" gridSize="20" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="0">',
    '<root>',
    '<mxCell id="0"/>',
    '<mxCell id="1" parent="0"/>',
    ...cells,
    '</root>',
    '</mxGraphModel>',
    '</diagram>',
    '</mxfile>',
    '',
  ].join('\n')
}
