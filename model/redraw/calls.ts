import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import type { ModelEdge } from '../schema/model'
import type { Cast } from './cast'
import type { Conductor } from './conductor'
import { kept, type Draft } from './draft'
import { eventWords } from './eventName'
import { reach, type Link } from './precedence'

/** A workflow while a conductor takes over. */
export type Stage = {
  readonly draft: Draft
  readonly cast: Cast
  readonly conductor: Conductor
  readonly steps: ReadonlySet<number>
  /** The edges that led to each step, which the conductor’s calls replace. */
  readonly replaced: EdgeTraits[]
  /** Links that remain, to see who still leads to the conductor. */
  readonly remaining: Link[]
}

/** The edge whose place a call takes: what the conductor called already, else what was ordered, else the first event. */
const baseOf = (into: readonly EdgeTraits[], { cast }: Stage): EdgeTraits | undefined => {
  const rank = (edge: EdgeTraits): number => {
    if (edge.source === cast.conductor) return 0
    return edge.message === 'event' ? 2 : 1
  }
  return [...into].sort((a, b) => rank(a) - rank(b))[0]
}

const callName = (edge: EdgeTraits): Pick<ModelEdge, 'name'> => {
  const { name } = edge.edge
  if (edge.message !== 'event') return name === undefined ? {} : { name }
  const event = name ?? (edge.channel === undefined ? undefined : eventWords(edge.channel))
  return event === undefined ? {} : { name: `On ${event.charAt(0).toLowerCase()}${event.slice(1)}`.slice(0, 200) }
}

/** Only what has an effect needs an undo, and what comes last needs none; what cannot be taken back has none. */
const needsUndo = (base: EdgeTraits | undefined, target: NodeTraits): boolean =>
  base?.query !== true && base?.edge.irreversible !== true && target.progress?.join() !== 'tolerant'

/** The conductor calls each step in order and waits for it, the call recorded on its side. */
export const callSteps = (stage: Stage): void => {
  const { draft, cast, conductor, replaced } = stage
  const last = cast.steps.at(-1)
  for (const step of cast.steps) {
    const target = draft.node(step)
    const into = replaced.filter((edge) => edge.target === step)
    const base = baseOf(into, stage)
    for (const edge of into) if (edge !== base) draft.remove(edge.id)
    draft.put(
      {
        kind: 'rpc',
        source: conductor.id,
        target: target.id,
        ...(base === undefined ? {} : { ...kept(base), ...callName(base) }),
        ...(base?.message === 'event' && callName(base).name === undefined ? { name: `Run ${target.name}`.slice(0, 200) } : {}),
        ...(base?.query === true ? { message: 'query' } : {}),
        trigger: 'caller',
        ...(step !== last && needsUndo(base, target) ? { compensated: true } : {}),
      },
      base?.id,
    )
  }
}

/** Whoever started a step, and does not lead to the conductor by what remains, hands over to it. */
export const startConductor = ({ draft, cast, conductor, replaced, remaining }: Stage): void => {
  const starters = [...new Set(replaced.map(({ source }) => source))].filter((n) => cast.before.has(n))
  for (const n of starters) {
    if (cast.conductor !== undefined && reach([n], remaining).has(cast.conductor)) continue
    draft.put({
      kind: 'rpc',
      source: draft.node(n).id,
      target: conductor.id,
      name: `Start ${conductor.name}`.slice(0, 200),
      reply: 'none',
      trigger: 'callee',
    })
  }
}
