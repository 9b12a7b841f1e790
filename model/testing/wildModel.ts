import fc, { type Arbitrary } from 'fast-check'
import type { Group, JsonObject, Model, ModelEdge, ModelNode } from '../schema/model'
import { arbitraryModel } from './arbitraryModel'

/** Any text at all: every alphabet, emoji, control characters, half a surrogate pair; and what exports must escape. */
const anyText = (maxLength: number): Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ unit: 'grapheme', maxLength: Math.floor(maxLength / 4) }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom('a "b" \'c\' `d` <e> &f; #g; [h] {i} (j) |k| \\l', '=1+1', 'שלום', 'x\ny\r\nz\t', ']]>', '-->', '%%', '"', '\\'),
  )

const anyNumber = fc.oneof(
  fc.integer({ min: -500, max: 500 }).map((n) => n * 20),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1_000_000, max: 1_000_000, noNaN: true }),
  fc.constantFrom(-0, 0, 0.5, 1 / 3, 5e-324, -1e6),
)
const position = fc.record({ x: anyNumber, y: anyNumber })
const size = fc.record({ width: anyNumber, height: anyNumber })
const extra = fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }).map((value) => value as JsonObject)

const option = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 1 })

const more = fc.record({
  name: option(anyText(60)),
  technology: option(anyText(20)),
  team: option(anyText(20)),
  channel: option(anyText(20)),
  description: option(anyText(300)),
  position: option(position),
  size: option(size),
  extra: option(extra),
})
type More = typeof more extends Arbitrary<infer T> ? T : never

const adding = <T extends object>(item: T, keys: readonly (keyof More)[], values: More): T => ({
  ...item,
  ...Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]]))),
})

const NODE_KEYS = ['name', 'technology', 'team', 'description', 'position', 'size', 'extra'] as const
const EDGE_KEYS = ['name', 'technology', 'description', 'extra'] as const
const CHANNEL_KEYS = [...EDGE_KEYS, 'channel'] as const
const GROUP_KEYS = ['team', 'description', 'position', 'size', 'extra'] as const

/** Valid models whose every free text, number and `extra` is anything the format allows. */
export const wildModel = (): Arbitrary<Model> =>
  fc
    .tuple(arbitraryModel(), fc.array(more, { minLength: 1, maxLength: 12 }), anyText(100), anyText(100), fc.boolean())
    .map(([model, values, name, text, backwards]): Model => {
      const at = (i: number): More => values[i % values.length] as More
      const nodes = model.nodes.map((node, i): ModelNode => adding(node, NODE_KEYS, at(i)))
      const edges = model.edges.map((edge, i): ModelEdge =>
        adding(edge, edge.kind === 'queue' || edge.kind === 'topic' ? CHANNEL_KEYS : EDGE_KEYS, at(i + 3)),
      )
      const groups = model.groups?.map((group, i): Group => ({
        ...adding(group, GROUP_KEYS, at(i + 5)),
        name: i === 0 ? name : group.name,
      }))
      return {
        ...model,
        ...(name === '' ? {} : { name, description: text, extra: { name, text: [text, -0, null] } }),
        nodes,
        edges,
        // Backwards, parents stand behind their children.
        ...(groups === undefined ? {} : { groups: backwards ? groups.toReversed() : groups }),
        ...(model.waivers === undefined ? {} : { waivers: model.waivers.map((waiver) => ({ ...waiver, reason: text })) }),
      }
    })
