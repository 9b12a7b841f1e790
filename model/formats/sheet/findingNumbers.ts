import type { Analysis } from '../../analysis/analyze'
import { inflate, type Box, type Point } from '../../picture/box'
import { boxGrid, type BoxGrid } from '../../picture/boxGrid'
import { pointAt } from '../../picture/curve'
import type { EdgeDrawing } from '../../picture/edgeDrawings'
import { isShown } from '../../picture/nodeDrawings'
import type { HullDrawing } from '../../picture/hullDrawings'
import type { Mark } from '../../picture/mark'
import { roundedRectPath } from '../../picture/path'
import { textWidth } from '../../picture/textWidth'
import type { Tone } from '../../picture/tone'
import type { Finding } from '../../rules/finding'
import { SEVERITIES, type Severity } from '../../schema/model'
import type { Shown } from './parts'

export type NumberedFinding = { readonly number: number; readonly severity: Severity; readonly message: string }

export type FindingNumbers = {
  /** Worst first, those at one place next to each other. */
  readonly rows: readonly NumberedFinding[]
  readonly marks: readonly Mark[]
  readonly boxes: readonly Box[]
}

const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = { error: 'error', warning: 'human', info: 'accent' }

const PILL = { height: 16, padding: 5 } as const

export const pillWidth = (text: string): number => Math.max(PILL.height, Math.ceil(textWidth(text, 'number')) + 2 * PILL.padding)

/** A number in a disc, or several in a pill, with its left end and its middle line at a point. */
export const pillMarks = (text: string, { x, y }: Point, severity: Severity): readonly Mark[] => {
  const width = pillWidth(text)
  const shape = roundedRectPath({ x: 0, y: 0, width, height: PILL.height }, PILL.height / 2)
  return [
    { type: 'path', d: shape, at: [x, y - PILL.height / 2], fill: SEVERITY_TONES[severity], stroke: 'bg', width: 1.5 },
    { type: 'text', text, at: [x + width / 2, y + 3.6], font: 'number', tone: 'panel', centred: true },
  ]
}

/** What on the drawing a finding is about: `node:<id>`, `edge:<id>` or `hull:<id>`; undefined where it is not shown. */
type Anchor = (subject: string) => string | undefined

const split = (subject: string): readonly [type: string, id: string] => {
  const at = subject.indexOf(':')
  return [subject.slice(0, at), subject.slice(at + 1)]
}

const anchorIn = ({ scene, nodes, edges, hulls }: Shown): Anchor => {
  const analysis: Analysis = scene.analysis
  const shownNodes = new Set(nodes.map((node) => node.id))
  const shownEdges = new Set(edges.map((edge) => edge.id))
  const hullOf = new Map(hulls.flatMap((hull) => hull.boundaries.map((boundary) => [boundary, hull.id] as const)))
  const node = (id: string | undefined): string | undefined => (id !== undefined && shownNodes.has(id) ? `node:${id}` : undefined)
  /** What happens inside a collapsed group is numbered at its card. */
  const edge = (id: string | undefined): string | undefined => {
    if (id === undefined || shownEdges.has(id)) return id === undefined ? undefined : `edge:${id}`
    const source = scene.nodes[scene.allEdges.at.get(id)?.source ?? -1]
    return source === undefined || isShown(source) ? undefined : node(source.id)
  }
  const firstEdge = (indices: Iterable<number>): string | undefined => {
    for (const e of indices) {
      const found = edge(analysis.graph.edges[e]?.id)
      if (found !== undefined) return found
    }
    return undefined
  }
  const boundary = (id: string): string | undefined => {
    const hull = hullOf.get(id)
    if (hull !== undefined) return `hull:${hull}`
    const found = analysis.boundaries.list[analysis.boundaries.at.get(id) ?? -1]
    return found === undefined ? undefined : (firstEdge(found.edges) ?? node(analysis.graph.nodes[found.scope[0] ?? -1]?.id))
  }
  const anchor: Anchor = (subject) => {
    const [type, id] = split(subject)
    switch (type) {
      case 'node':
      case 'cycle':
        return node(id)
      case 'pair':
        return id
          .split('|')
          .map(node)
          .find((found) => found !== undefined)
      case 'edge':
        return edge(id)
      case 'boundary':
        return boundary(id)
      case 'channel':
        return edge(edges.find((drawing) => drawing.channel === subject)?.id)
      case 'workflow':
        return firstEdge(analysis.coordination.workflows.find((workflow) => workflow.id === id)?.edges ?? [])
      case 'contract':
        return anchor(analysis.graph.model.contracts?.find((contract) => contract.id === id)?.subject ?? '')
      default:
        return undefined
    }
  }
  return anchor
}

const ALONG = [0.3, 0.4, 0.22, 0.62, 0.7, 0.16, 0.8, 0.5, 0.35, 0.26, 0.45, 0.56, 0.66, 0.75, 0.86, 0.1, 0.92] as const

const besideEdge = ({ route }: EdgeDrawing, width: number): readonly Point[] =>
  ALONG.map((t) => {
    const { x, y } = pointAt(route.curve, t)
    return { x: x - width / 2, y }
  })

const besideTab = ({ tab }: HullDrawing, width: number): readonly Point[] => [
  { x: tab.x + tab.width - 6, y: tab.y + 2 },
  { x: tab.x - width + 6, y: tab.y + 2 },
  { x: tab.x + tab.width + 2, y: tab.y + tab.height / 2 },
  { x: tab.x - width - 2, y: tab.y + tab.height / 2 },
]

const onNode = ({ x, y, width: nodeWidth, height }: Box): readonly Point[] => [
  { x: x - 5, y },
  { x: x + 40, y },
  { x: x - 5, y: y + height },
  { x: x + nodeWidth / 2, y: y + height },
]

const boxAt = ({ x, y }: Point, width: number): Box => ({ x, y: y - PILL.height / 2, width, height: PILL.height })

type Spots = (anchor: string, width: number) => { readonly spots: readonly Point[]; readonly mayCoverNodes: boolean }

const spotsIn = ({ scene, hulls }: Shown): Spots => {
  const hullAt = new Map(hulls.map((hull) => [hull.id, hull]))
  return (anchor, width) => {
    const [type, id] = split(anchor)
    const edge = type === 'edge' ? scene.edgeAt.get(id) : undefined
    if (edge !== undefined) return { spots: besideEdge(edge, width), mayCoverNodes: false }
    const hull = type === 'hull' ? hullAt.get(id) : undefined
    if (hull !== undefined) return { spots: besideTab(hull, width), mayCoverNodes: false }
    const node = scene.nodeAt.get(id)
    return { spots: node === undefined ? [] : onNode(node.box), mayCoverNodes: true }
  }
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

type Place = { readonly anchor: string | undefined; readonly findings: Finding[] }

/** The findings by where they are shown, the place with the worst first; what is shown nowhere stands last. */
const byPlace = (findings: readonly Finding[], anchorOf: Anchor): readonly Place[] => {
  const places = new Map<string | undefined, Place>()
  for (const finding of [...findings].sort((a, b) => rank(a.severity) - rank(b.severity))) {
    const anchor = anchorOf(finding.subject)
    const place = places.get(anchor)
    if (place === undefined) places.set(anchor, { anchor, findings: [finding] })
    else place.findings.push(finding)
  }
  const list = [...places.values()]
  return [...list.filter(({ anchor }) => anchor !== undefined), ...list.filter(({ anchor }) => anchor === undefined)]
}

const gridOf = (boxes: readonly Box[]): BoxGrid<true> => {
  const grid = boxGrid<true>()
  for (const box of boxes) grid.add(box, true)
  return grid
}

const labelsIn = ({ edges }: Shown): readonly Box[] => edges.flatMap(({ place }) => (place.box === undefined ? [] : [place.box]))

/** A number may touch the rim of a tab, not what is written on it. */
const tabWordsIn = ({ hulls }: Shown): readonly Box[] => hulls.map(({ tab }) => inflate(tab, -8))

/** A picture is no report: of more than these the key says only how many they are, and they have no number on the drawing. */
export const MOST_NUMBERED = 150

const always = (): boolean => true

/** Numbers the findings and finds a place on the drawing for each number, where it covers neither words nor another number. */
export const numberFindings = (findings: readonly Finding[], shown: Shown): FindingNumbers => {
  const taken = gridOf([...labelsIn(shown), ...tabWordsIn(shown)])
  const spotsOf = spotsIn(shown)
  const [rows, marks, boxes]: [NumberedFinding[], Mark[], Box[]] = [[], [], []]
  const partial = shown.nodes.length < shown.scene.nodes.length
  for (const place of byPlace(findings, anchorIn(shown))) {
    if (place.anchor === undefined && partial) continue
    const first = rows.length + 1
    for (const { severity, message } of place.findings) rows.push({ number: rows.length + 1, severity, message })
    if (place.anchor === undefined || first > MOST_NUMBERED) continue
    const last = Math.min(rows.length, MOST_NUMBERED)
    const text = first === last ? String(first) : `${first}–${last}`
    const width = pillWidth(text)
    const { spots, mayCoverNodes } = spotsOf(place.anchor, width)
    const isOffNodes = (spot: Point): boolean => mayCoverNodes || !shown.scene.places.some(boxAt(spot, width), always)
    const isFree = (spot: Point): boolean => !taken.some(inflate(boxAt(spot, width), 1), always) && isOffNodes(spot)
    const spot = spots.find(isFree) ?? spots.find(isOffNodes) ?? spots[0]
    if (spot === undefined) continue
    taken.add(boxAt(spot, width), true)
    boxes.push(boxAt(spot, width))
    marks.push(...pillMarks(text, spot, place.findings[0]?.severity ?? 'info'))
  }
  return { rows, marks, boxes }
}
