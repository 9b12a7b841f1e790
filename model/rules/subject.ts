import type { Analysis } from '../analysis/analyze'
import { nodeOf } from '../analysis/explain/premise'
import type { Subjects } from './rule'

type Naming = { readonly [On in keyof Subjects]: (subject: Subjects[On], analysis: Analysis) => string }

const naming: Naming = {
  node: ({ id }) => `node:${id}`,
  edge: ({ id }) => `edge:${id}`,
  boundary: ({ id }) => `boundary:${id}`,
  channel: ({ kind, name }) => `channel:${kind}:${name}`,
  cycle: (members, analysis) => `cycle:${nodeOf(analysis, members[0] as number).id}`,
  pair: ([first, second], analysis) => `pair:${nodeOf(analysis, first).id}|${nodeOf(analysis, second).id}`,
  workflow: ({ id }) => `workflow:${id}`,
  contract: ({ id }) => `contract:${id}`,
}

/** How the subjects of a kind are called in findings and waivers (semantics, section 3). */
export const subjectNaming = (on: keyof Subjects): ((subject: unknown, analysis: Analysis) => string) =>
  naming[on] as (subject: unknown, analysis: Analysis) => string
