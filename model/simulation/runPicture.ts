import type { Analysis } from '../analysis/analyze'
import { planOf, type EdgePlan, type Plan } from './plan'
import type { Event } from './witness'
import type { Holder, Step } from './steps'

/** What a node is seen doing: the last that happened to it. */
export type Doing = 'working' | 'waiting' | 'crashed' | 'failed' | 'gave-up' | 'done'

export type NodeInRun = {
  /** Null where its work is lost before it was ever begun. */
  readonly doing: Doing | null
  readonly attempt: number
  /** How often its effect has been applied, over all pieces of work that reached it; null where nothing is counted. */
  readonly effects: number | null
  /** Some piece of its work has been applied more than once. */
  readonly twice: boolean
  readonly lost: boolean
}

/** What travels along an edge in a step, or back along it, and how that ends. */
export type Travel = { readonly edge: string; readonly back: boolean; readonly fate: 'arrives' | 'dropped' | 'refused' | 'failed' }

/** How things stand after a step. */
export type RunPicture = {
  readonly nodes: ReadonlyMap<string, NodeInRun>
  readonly travel: Travel | null
  /** Edges whose messages are durably held and not yet worked off. */
  readonly held: ReadonlySet<string>
  /** The node that is struck by a fault in this step. */
  readonly struck: string | null
  /** Who holds the trigger of the work that the step is about, and whether they start it again in this very step. Whoever gives up holds nothing. */
  readonly holder: Holder
  readonly startsAgain: boolean
}

const EMPTY: RunPicture = {
  nodes: new Map(),
  travel: null,
  held: new Set(),
  struck: null,
  holder: { by: 'nobody' },
  startsAgain: false,
}

const DOING: Readonly<Record<Event, Doing | null>> = {
  start: 'working',
  attempt: 'working',
  retry: 'working',
  work: 'working',
  'skip-work': 'working',
  send: 'working',
  'skip-send': 'working',
  repeat: null,
  refuse: null,
  drop: null,
  complete: 'done',
  crash: 'crashed',
  'call-failed': 'failed',
  'give-up': 'gave-up',
  abandon: null,
}

const TRAVELS: Readonly<Partial<Record<Event, Pick<Travel, 'back' | 'fate'>>>> = {
  send: { back: false, fate: 'arrives' },
  repeat: { back: false, fate: 'arrives' },
  drop: { back: false, fate: 'dropped' },
  refuse: { back: false, fate: 'refused' },
  complete: { back: true, fate: 'arrives' },
  'call-failed': { back: true, fate: 'failed' },
}

const keyOf = (path: readonly string[]): string => path.join('\n')

const FRESH: NodeInRun = { doing: null, attempt: 1, effects: null, twice: false, lost: false }

class Picturing {
  readonly nodes = new Map<string, NodeInRun>()
  /** Edges by the work that they hold. */
  readonly held = new Map<string, string>()
  private readonly plan: Plan
  private readonly edges: ReadonlyMap<string, EdgePlan>
  private readonly applied = new Map<string, Map<string, number>>()

  constructor(plan: Plan) {
    this.plan = plan
    this.edges = new Map(plan.edges.flatMap((edge) => (edge === null ? [] : [[edge.id, edge]])))
  }

  add(step: Step): void {
    const doing = DOING[step.event]
    if (doing !== null) this.change(step.node, { doing, ...(step.event === 'call-failed' ? {} : { attempt: step.attempt }) })
    for (const node of step.lost) this.change(node, { lost: true })
    if (step.event === 'work') this.count(step)
    const edge = this.edges.get(step.edge ?? '')
    if (step.event === 'send' && edge) this.send(step, edge)
    if (step.event === 'complete') this.complete(step, edge)
  }

  private change(node: string, change: Partial<NodeInRun>): void {
    this.nodes.set(node, { ...(this.nodes.get(node) ?? FRESH), ...change })
  }

  private count({ node, path, effects }: Step): void {
    if (effects === null) return
    const counts = this.applied.get(node) ?? new Map<string, number>()
    this.applied.set(node, counts.set(keyOf(path), effects))
    const all = [...counts.values()]
    this.change(node, { effects: all.reduce((sum, count) => sum + count, 0), twice: all.some((count) => count > 1) })
  }

  private send({ node, path }: Step, { id, holding, waits, source, target }: EdgePlan): void {
    if (waits) this.change(node, { doing: 'waiting' })
    if (holding !== 'recorded' && holding !== 'accepted') return
    // Where the sender is no part of the run, the step is told of the message itself.
    const isOfMessage = path.at(-1) === id && source !== target
    this.held.set(keyOf(isOfMessage ? path : [...path, id]), id)
  }

  private complete({ path }: Step, answered: EdgePlan | undefined): void {
    this.held.delete(keyOf(path))
    const waiting = answered && this.plan.nodes[answered.source]?.id
    if (waiting !== undefined && this.nodes.get(waiting)?.doing === 'waiting') this.change(waiting, { doing: 'working' })
  }
}

/** How things stand after step `at` (from 0), and what happens in it. Linear in the steps and the drawing. */
export const pictureAt = (steps: readonly Step[], at: number, analysis: Analysis): RunPicture => {
  const step = steps[at]
  if (step === undefined) return EMPTY
  const picturing = new Picturing(planOf(analysis))
  for (const earlier of steps.slice(0, at + 1)) picturing.add(earlier)
  const travels = step.edge === null ? undefined : TRAVELS[step.event]
  return {
    nodes: picturing.nodes,
    travel: travels && step.edge !== null ? { edge: step.edge, ...travels } : null,
    held: new Set(picturing.held.values()),
    struck: step.event === 'crash' ? step.node : null,
    holder: step.event === 'give-up' || step.event === 'abandon' ? EMPTY.holder : step.holder,
    startsAgain: step.event === 'retry',
  }
}
