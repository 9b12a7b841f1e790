import { Unreadable } from './coder'
import { field, json, listOf, oneOf, reference, repeatingText, text, type Field, type Place } from './field'
import type { Loose } from './loose'
import { position, size, viewport } from './geometry'
import { id } from './ids'
import type { Memory, Roster } from './memory'
import { codeRecord, type RecordFormat } from './record'
import { codeText } from './text'
import { codeIndex, codeNumber, codeSymbol, fold, given, hash, MIXER, unfold } from './values'

/**
 * Codec 1, key by key. Frozen: a value or a key that the format gains later travels as JSON in a record's rest, until a codec 2 knows it.
 */
const NODE_KINDS = ['person', 'timer', 'microservice', 'function', 'stream-job', 'agent', 'external', 'store']
const EDGE_KINDS = ['rpc', 'queue', 'topic', 'data']

/** Kinds of text. */
const NAME = 1
const DESCRIPTION = 2
const SUBJECT = 3

const kindOfNode = (node: Loose | undefined): number => NODE_KINDS.indexOf(node?.['kind'] as string) + 1

const node: RecordFormat = {
  base: 1000,
  required: [oneOf('kind', NODE_KINDS)],
  common: [
    text('name', NAME),
    id('n', 'node'),
    repeatingText('technology'),
    reference('group', 'groups'),
    repeatingText('team'),
    listOf('progress', ['tolerant', 'idempotent', 'transactional', 'durable-log']),
    position,
  ],
  rare: [
    size,
    text('description', DESCRIPTION),
    oneOf('duration', ['short', 'long', 'human']),
    oneOf('form', ['stateless', 'session', 'actor']),
    oneOf('controlFlow', ['deterministic', 'nondeterministic']),
    oneOf('joins', [false, true]),
    listOf('remediation', ['approval-gate', 'versioned-data', 'read-back', 'external-undo', 'action-log', 'evaluator']),
    oneOf('workload', ['oltp', 'olap', 'htap', 'stream', 'object']),
    oneOf('tiers', [1, 2]),
    json('extra'),
  ],
  kindOf: kindOfNode,
}

/** Which node an edge starts or ends at: one that the edge before it makes likely, or which of all. */
const end = (key: 'source' | 'target'): Field =>
  field(
    key,
    (value, { memory }): value is string => memory.nodes.placeOf(value) !== undefined,
    (place, value) => {
      const { coder, memory, item, previous, column } = place
      const { nodes } = memory
      const placeOf = (id: unknown): number => nodes.placeOf(id) ?? -1
      const [lastSource, lastTarget, source] = [placeOf(previous?.['source']), placeOf(previous?.['target']), placeOf(item['source'])]
      const isSource = key === 'source'
      const likely = isSource ? [lastSource, lastTarget, lastSource + 1] : [memory.reached, source + 1, lastTarget + 1, lastTarget]
      const wanted = value === undefined ? 0 : placeOf(value)
      const ways = memory.recall(hash(80, column))
      const contexts = given(coder, hash(81, column), hash(82, column, ways & 7), hash(83, column, ways))
      const way = codeSymbol(coder, contexts, MIXER.way, 3, value === undefined ? 0 : likely.indexOf(wanted) + 1)
      memory.keep(hash(80, column), (ways * 8 + way) & 511)
      const at = way > 0 ? (likely[way - 1] ?? -1) : codeAmongAll(place, isSource ? lastSource : source, isSource ? 0 : lastTarget, wanted)
      if (!isSource) memory.reached = Math.max(memory.reached, at + 1)
      const result = nodes.idAt(at)
      if (typeof result !== 'string') throw new Unreadable('an edge to nowhere')
      return result
    },
  )

const codeAmongAll = ({ coder, memory, column }: Place, near: number, other: number, wanted: number): number => {
  const contexts = given(coder, hash(84, column), hash(85, column, near >> 3), hash(86, column, near), hash(87, column, other))
  return codeIndex(coder, contexts, MIXER.index, memory.nodes.items.length, wanted)
}

const edge: RecordFormat = {
  base: 2000,
  required: [end('source'), end('target'), oneOf('kind', EDGE_KINDS)],
  common: [
    repeatingText('channel'),
    repeatingText('name'),
    id('e', 'edge'),
    repeatingText('technology'),
    oneOf('message', ['command', 'event', 'query']),
    oneOf('reply', ['awaited', 'callback', 'none']),
    oneOf('trigger', ['none', 'caller', 'callee', 'channel']),
    oneOf('path', ['direct', 'indirect']),
    oneOf('access', ['read', 'write', 'materialize', 'tier']),
  ],
  rare: [
    oneOf('ack', ['after-work', 'on-receipt']),
    oneOf('compensated', [false, true]),
    oneOf('irreversible', [false, true]),
    text('description', DESCRIPTION),
    json('extra'),
  ],
  kindOf: (item, { nodes }) => {
    if (item['kind'] !== undefined) return EDGE_KINDS.indexOf(item['kind'] as string) + 1
    const kindAt = (end: unknown): number => kindOfNode(nodes.items[nodes.placeOf(end) ?? -1])
    return 100 + kindAt(item['source']) * 10 + kindAt(item['target'])
  },
}

const group: RecordFormat = {
  base: 3000,
  required: [text('name', NAME)],
  common: [id('g', 'group'), reference('parent', 'groups'), repeatingText('team')],
  rare: [position, size, text('description', DESCRIPTION), json('extra')],
  kindOf: () => 0,
}

/** Ids of edges that exist, each as the way from the one before it. */
const edgeIds = field(
  'edges',
  (value, { memory }): value is readonly string[] => Array.isArray(value) && value.every((id) => memory.edges.placeOf(id) !== undefined),
  ({ coder, memory, column }, value) => {
    const count = codeNumber(coder, given(coder, hash(90, column)), MIXER.number, value?.length ?? 0)
    const ids: string[] = []
    for (let next = 0; ids.length < count; next++) {
      const wanted = value === undefined ? 0 : (memory.edges.placeOf(value[ids.length]) ?? 0)
      next += unfold(codeNumber(coder, given(coder, hash(91, column), hash(92, column, ids.length)), MIXER.number, fold(wanted - next)))
      const found = memory.edges.idAt(next)
      if (typeof found !== 'string') throw new Unreadable('an edge that is not there')
      ids.push(found)
    }
    return ids
  },
)

const workflow: RecordFormat = {
  base: 4000,
  required: [text('name', NAME)],
  common: [id('w', 'workflow'), edgeIds],
  rare: [text('description', DESCRIPTION)],
  kindOf: () => 0,
}

const waiver: RecordFormat = {
  base: 5000,
  required: [repeatingText('rule'), repeatingText('subject'), repeatingText('reason')],
  common: [repeatingText('owner'), repeatingText('expires')],
  rare: [],
  kindOf: () => 0,
}

const isListOfRecords = (value: unknown): value is Loose[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))

const list = (key: string, format: RecordFormat, rosterOf?: (memory: Memory) => Roster): Field =>
  field(key, isListOfRecords, ({ coder, memory, column }, value) => {
    const roster = rosterOf?.(memory)
    const count = codeNumber(coder, given(coder, hash(95, column)), MIXER.number, value?.length ?? 0)
    const items: Loose[] = []
    for (let i = 0; i < count; i++) {
      const item = codeRecord(coder, memory, format, value?.[i], items.at(-1), i)
      items.push(item)
      roster?.add(item)
    }
    return items
  })

/** Groups before the nodes that lie in them, nodes before the edges that join them, edges before the workflows that name them. */
export const modelFormat: RecordFormat = {
  base: 6000,
  required: [oneOf('format', ['coordinated-progress']), oneOf('version', [1])],
  common: [
    list('groups', group, (memory) => memory.groups),
    list('nodes', node, (memory) => memory.nodes),
    list('edges', edge, (memory) => memory.edges),
    text('name', NAME),
    text('description', DESCRIPTION),
  ],
  rare: [text('$schema', NAME), list('workflows', workflow), list('waivers', waiver), json('settings'), json('extra')],
  kindOf: () => 0,
}

const texts = (key: string): Field =>
  field(
    key,
    (value): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string'),
    ({ coder, memory, column }, value) => {
      const count = codeNumber(coder, given(coder, hash(96, column)), MIXER.number, value?.length ?? 0)
      const list: string[] = []
      while (list.length < count) list.push(codeText(coder, memory.history, SUBJECT, value?.[list.length]))
      return list
    },
  )

export const viewFormat: RecordFormat = {
  base: 7000,
  required: [],
  common: [
    oneOf('perspective', ['plain', 'reliability', 'boundaries', 'synchrony', 'coupling', 'coordination', 'storage', 'failure']),
    oneOf('mode', ['edit', 'view', 'present']),
    texts('selection'),
    viewport,
  ],
  rare: [],
  kindOf: () => 0,
}
