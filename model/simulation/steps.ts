import type { Analysis } from '../analysis/analyze'
import { invocationsOf, pathOf, type Counterexample, type RunStart } from './counterexample'
import { Interpreter } from './interpreter'
import type { Event, Place, Question } from './witness'
import { AGAIN, holdersOf, type Invocations } from './invocations'
import type { EdgePlan, Effect, NodePlan } from './plan'

/** Who holds the trigger of an invocation: who starts it again when it fails. The id is that of the node or, for a channel, of the edge. */
export type Holder = { readonly by: 'channel' | 'caller' | 'callee' | 'timer' | 'person'; readonly id: string } | { readonly by: 'nobody' }

/** One step of a run, in the ids of the drawing. */
export type Step = {
  readonly event: Event
  /** Where it happens. */
  readonly node: string
  /** Which invocation it is about, by the ids of the edges that led to it. */
  readonly path: readonly string[]
  /** The edge that carries a message or an answer in this step. */
  readonly edge: string | null
  readonly place: Place | null
  /** Is it one of the faults that were injected? */
  readonly fault: boolean
  readonly attempt: number
  /** How often the invocation's effect has been applied by now; null where effects do no harm and are not counted. */
  readonly effects: number | null
  readonly effect: Effect
  readonly holder: Holder
  /** On `abandon`: the nodes whose work is lost with it. */
  readonly lost: readonly string[]
}

/** A place where the run can be made to fail: taken the usual way, nothing happens there. */
export type Choice = {
  readonly question: Question
  readonly node: string
  readonly path: readonly string[]
  readonly edge: string | null
  readonly place: Place | null
}

/** A run from beginning to end: choice i was put to it after `before[i]` steps. */
export type Trace = { readonly steps: readonly Step[]; readonly choices: readonly Choice[]; readonly before: readonly number[] }

const FAULTS: ReadonlySet<Event> = new Set(['crash', 'refuse', 'drop', 'repeat'])

const HOLDER_BY_TRIGGER = { channel: 'channel', caller: 'caller', callee: 'callee', none: 'channel' } as const

const holderOf = ({ plan, edge, node, again }: Invocations, invocation: number): Holder => {
  if (again[invocation] === AGAIN.never) return { by: 'nobody' }
  const message = plan.edges[edge[invocation] as number]
  const { id, role } = plan.nodes[node[invocation] as number] as NodePlan
  if (!message) return { by: role === 'person' ? 'person' : 'timer', id }
  const by = message.channelled && message.trigger === 'caller' ? 'channel' : HOLDER_BY_TRIGGER[message.trigger]
  if (by === 'channel') return { by, id: message.id }
  return { by, id: (plan.nodes[by === 'caller' ? message.source : message.target] as NodePlan).id }
}

class Recorder {
  readonly steps: Step[] = []
  readonly choices: Choice[] = []
  readonly before: number[] = []
  private readonly invocations: Invocations
  private readonly interpreter: Interpreter
  private readonly holders: Int32Array
  private readonly attempts: Int32Array
  /** Steps whose losses are known only when the run is over, with what was abandoned. */
  private readonly abandoned: [step: number, invocation: number][] = []

  constructor(invocations: Invocations) {
    this.invocations = invocations
    this.interpreter = new Interpreter(invocations)
    this.holders = holdersOf(invocations)
    this.attempts = new Int32Array(invocations.count)
  }

  record(deviations: readonly number[]): Trace {
    this.interpreter.run(deviations, {
      event: (event, invocation, send, place) => this.event(event, invocation, send, place),
      question: (question, invocation, send, place) => {
        this.choices.push({ question, place, ...this.where(question, invocation, send) })
        this.before.push(this.steps.length)
      },
    })
    for (const [step, invocation] of this.abandoned) this.steps[step] = { ...(this.steps[step] as Step), lost: this.lostWith(invocation) }
    return { steps: this.steps, choices: this.choices, before: this.before }
  }

  private event(event: Event, invocation: number, send: number, place: Place | null): void {
    if (event === 'start' || event === 'attempt' || event === 'retry') this.attempts[invocation] = this.attempt(invocation) + 1
    if (event === 'abandon') this.abandoned.push([this.steps.length, invocation])
    const { effect } = this.nodeOf(invocation)
    this.steps.push({
      event,
      ...this.where(event, invocation, send),
      place,
      fault: FAULTS.has(event),
      attempt: this.attempt(invocation),
      effects: effect === 'uncounted' ? null : (this.interpreter.effects[invocation] as number),
      effect,
      holder: holderOf(this.invocations, this.holders[invocation] as number),
      lost: [],
    })
  }

  private attempt(invocation: number): number {
    return this.attempts[invocation] as number
  }

  private nodeOf(invocation: number): NodePlan {
    return this.invocations.plan.nodes[this.invocations.node[invocation] as number] as NodePlan
  }

  /** A send belongs to its sender, also where that is no part of the run; a failed call is seen by the caller; an answer goes back along its edge. */
  private where(what: Event | Question, invocation: number, send: number): { node: string; path: readonly string[]; edge: string | null } {
    const { plan, edge, sendEdge } = this.invocations
    const path = pathOf(this.invocations, invocation)
    const wayIn = plan.edges[edge[invocation] as number] ?? null
    const isMessage = what === 'send' || what === 'refuse' || what === 'drop' || what === 'repeat'
    const atSender = what === 'call-failed' || (isMessage && send < 0)
    if (atSender && wayIn) return { node: (plan.nodes[wayIn.source] as NodePlan).id, path, edge: wayIn.id }
    const carried = send >= 0 ? (plan.edges[sendEdge[send] as number] as EdgePlan) : what === 'complete' && wayIn?.waits ? wayIn : null
    return { node: this.nodeOf(invocation).id, path, edge: carried?.id ?? null }
  }

  private lostWith(abandoned: number): readonly string[] {
    const lost = new Set<string>()
    const { completed, owed } = this.interpreter
    if (owed[abandoned] === 0) return []
    this.holders.forEach((holder, i) => {
      const node = this.nodeOf(i)
      if (holder === abandoned && completed[i] === 0 && node.role === 'worker') lost.add(node.id)
    })
    return [...lost]
  }
}

/** A whole run, step by step. Null where the drawing has no such start. */
export const traceOf = (analysis: Analysis, start: RunStart, deviations: readonly number[]): Trace | null => {
  const invocations = invocationsOf(analysis, start)
  return invocations && new Recorder(invocations).record(deviations)
}

/** The steps that show a failure, the last of which makes it certain. Empty where the drawing has no such start (any more). */
export const replay = (
  analysis: Analysis,
  { start, deviations, steps }: Pick<Counterexample, 'start' | 'deviations' | 'steps'>,
): readonly Step[] => traceOf(analysis, start, deviations)?.steps.slice(0, steps) ?? []
