import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Model } from '../schema/model'

/** What people have tried on pages like this one, and what breaks out of the formats that are written here. */
const OWN: readonly string[] = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked=1">',
  "' onload='window.hacked=1",
  '</text></svg><script>window.hacked=1</script><svg><text>',
  '</progress:model></metadata><script>window.hacked=1</script>',
  ']]><script>window.hacked=1</script><![CDATA[',
  '<!-- --><svg onload=window.hacked=1>',
  '&lt;script&gt;window.hacked=1&lt;/script&gt;',
  '&#60;script&#62;window.hacked=1&#60;/script&#62;',
  '<foreignObject><iframe srcdoc="<script>parent.hacked=1</script>"></iframe></foreignObject>',
  '<a xlink:href="javascript:window.hacked=1">x</a>',
  'javascript:window.hacked=1',
  '![x](javascript:window.hacked=1)',
  '<?xml-stylesheet href="javascript:window.hacked=1"?>',
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
  '{{constructor.constructor("window.hacked=1")()}}',
  '${window.hacked=1}',
  '\u202E<b>\u2066\u0085\u2028\u2029\uFEFF',
  '__proto__',
  'constructor',
]

const folder = new URL('../../../shared/real/hostile/xss/', import.meta.url)
const hostileListsAreHere = existsSync(folder)
if (!hostileListsAreHere)
  console.warn('Skipped: the public lists of hostile strings are not beside this checkout (../shared/real/hostile).')

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const MOST_A_LIST = 12
/** No name in a model is longer. */
const MOST_CHARACTERS = 200

/** Own samples and, where they are at hand, some of each public list. */
export const hostileStrings = (): readonly string[] => {
  if (!hostileListsAreHere) return OWN
  const lists = readdirSync(folder).map((file) => textsIn(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))
  const some = lists.flatMap((texts) => texts.filter((_, at) => at % Math.max(1, Math.floor(texts.length / MOST_A_LIST)) === 0))
  return [...OWN, ...new Set(some.map((text) => text.slice(0, MOST_CHARACTERS)))]
}

/** A valid model with this text wherever a text may stand. */
export const hostileModel = (text: string): Model => ({
  format: 'coordinated-progress',
  version: 1,
  name: text,
  description: text,
  nodes: [
    {
      id: 'one',
      kind: 'microservice',
      name: text,
      technology: text,
      team: text,
      group: 'box',
      description: text,
      extra: { note: text },
      position: { x: 0, y: 0 },
    },
    { id: 'two', kind: 'store', name: text, technology: text, description: text, position: { x: 400, y: 0 } },
    { id: 'three', kind: 'external', name: text, team: text, position: { x: 400, y: 200 } },
    { id: 'clock', kind: 'timer', name: text, position: { x: -300, y: 0 } },
  ],
  edges: [
    { id: 'tick', kind: 'rpc', source: 'clock', target: 'one', name: text, technology: text, description: text },
    { id: 'write', kind: 'data', source: 'one', target: 'two', name: text, access: 'write', extra: { note: text } },
    { id: 'tell', kind: 'topic', source: 'one', target: 'three', name: text, channel: text, technology: text },
  ],
  groups: [{ id: 'box', name: text, team: text, description: text, extra: { note: text } }],
  workflows: [{ id: 'all', name: text, edges: ['tick', 'tell'], description: text }],
  waivers: [{ rule: 'trigger/no-trigger', subject: 'node:three', reason: text, owner: text }],
  extra: { note: text },
})
