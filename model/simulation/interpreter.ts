import type { Event, Place, Question, Witness } from './witness'
import { AGAIN, type Invocations } from './invocations'
import type { EdgePlan, NodePlan } from './plan'

const copy = (from: readonly number[], to: number[]): void => {
  to.length = from.length
  for (let i = 0; i < from.length; i++) to[i] = from[i] as number
}

/**
 * One run of a piece of work under the operational reading (semantics, section 5). The run is fixed by its deviations: it meets the same
 * questions in the same order, and takes the unusual way exactly at the questions whose ordinals are given, ascending.
 *
 * An attempt stands at a position: 0 before the node's own work, 1 + 2s before send s, 2 + 2s after it, and last before completing.
 * Calls and awaited hand-overs stack up; all other messages wait in one inbox and are taken in turn when the stack is empty.
 */
export class Interpreter {
  readonly invocations: Invocations

  // What survives a crash.
  /** Recorded steps of a durable log: the work itself, then each send. */
  private readonly logged: Int32Array
  readonly effects: Int32Array
  readonly completed: Uint8Array
  /** The invocation exists by itself; one that is only called exists with its caller. */
  readonly owed: Uint8Array

  // What the run has shown, in numbers of steps taken until then.
  readonly twiceAt: Int32Array
  readonly abandonedAt: Int32Array
  steps = 0
  gaveUp = false
  /** Ordinals of the questions asked since the last deviation: those where a fault could be, and those where a person could give up. */
  readonly places: number[] = []
  readonly placesToGiveUp: number[] = []

  // What is under way.
  private begun = 0
  private asked = 0
  private readonly stack: number[] = []
  private readonly position: number[] = []
  private readonly inbox: number[] = []
  private taken = 0
  private deviations: readonly number[] = []
  private deviated = 0
  private witness: Witness | undefined

  constructor(invocations: Invocations) {
    const { count } = invocations
    this.invocations = invocations
    this.logged = new Int32Array(count)
    this.effects = new Int32Array(count)
    this.completed = new Uint8Array(count)
    this.owed = new Uint8Array(count)
    this.twiceAt = new Int32Array(count)
    this.abandonedAt = new Int32Array(count)
  }

  /** Runs from the beginning to the end. It always comes: paths are finite, and so are the deviations. */
  run(deviations: readonly number[], witness?: Witness): void {
    this.start(deviations, witness)
    this.finish()
  }

  start(deviations: readonly number[], witness?: Witness): void {
    for (const facts of [this.logged, this.effects, this.completed, this.owed, this.twiceAt, this.abandonedAt]) facts.fill(0)
    for (const list of [this.places, this.placesToGiveUp, this.stack, this.position, this.inbox]) list.length = 0
    this.steps = this.taken = this.asked = this.deviated = this.begun = 0
    this.gaveUp = false
    this.deviations = deviations
    this.witness = witness
  }

  /** Takes over where another run of the same invocations stands, to go on with other deviations: the same up to there. */
  resume(other: Interpreter, deviations: readonly number[]): void {
    this.logged.set(other.logged)
    this.effects.set(other.effects)
    this.completed.set(other.completed)
    this.owed.set(other.owed)
    this.twiceAt.set(other.twiceAt)
    this.abandonedAt.set(other.abandonedAt)
    copy(other.stack, this.stack)
    copy(other.position, this.position)
    copy(other.inbox, this.inbox)
    this.places.length = this.placesToGiveUp.length = 0
    this.steps = other.steps
    this.taken = other.taken
    this.asked = other.asked
    this.deviated = other.deviated
    this.gaveUp = other.gaveUp
    this.begun = other.begun
    this.deviations = deviations
  }

  finish(): void {
    while (this.advance());
  }

  /** Deviations that are still to come. */
  get ahead(): number {
    return this.deviations.length - this.deviated
  }

  /** Takes one position of the program; false where there is none left. No question about a fault follows on a deviation in the same one. */
  advance(): boolean {
    if (this.begun < 2) this.begin()
    else if (this.stack.length > 0 || this.takeMessage()) this.step()
    else return false
    return true
  }

  private tell(event: Event, invocation: number, send = -1, place: Place | null = null): void {
    this.steps++
    this.witness?.event(event, invocation, send, place)
  }

  /** Does the run take the unusual way here? */
  private deviates(question: Question, invocation: number, send = -1, place: Place | null = null): boolean {
    this.witness?.question(question, invocation, send, place)
    const ordinal = this.asked++
    if (this.deviations[this.deviated] === ordinal) {
      this.deviated++
      this.places.length = this.placesToGiveUp.length = 0
      return true
    }
    if (question === 'give-up') this.placesToGiveUp.push(ordinal)
    else this.places.push(ordinal)
    return false
  }

  private nodeOf(invocation: number): NodePlan {
    return this.invocations.plan.nodes[this.invocations.node[invocation] as number] as NodePlan
  }

  /** Starts the work; or hands over the one message of a sender outside, and then perhaps once more. */
  private begin(): void {
    const { start, plan } = this.invocations
    this.begun++
    if (start.kind !== 'message') {
      this.begun = 2
      this.owed[0] = 1
      this.attempt(0, 'start')
    } else if (this.begun === 1) {
      if (!this.handOver(plan.edges[start.edge] as EdgePlan, 0, 0, -1)) this.begun = 2
    } else if (start.repeats && this.deviates('repeat', 0)) {
      this.tell('repeat', 0)
      this.inbox.push(0)
    }
  }

  private takeMessage(): boolean {
    const next = this.inbox[this.taken]
    if (next === undefined) return false
    this.taken++
    this.attempt(next, 'attempt')
    return true
  }

  private attempt(invocation: number, event: Event): void {
    this.stack.push(invocation)
    this.position.push(0)
    this.tell(event, invocation)
  }

  private step(): void {
    const top = this.stack.length - 1
    const invocation = this.stack[top] as number
    const position = this.position[top] as number
    const { firstSend } = this.invocations
    const first = firstSend[invocation] as number
    const send = first + ((position - 1) >> 1)
    if (position === 0) this.work(invocation)
    else if (send >= (firstSend[invocation + 1] as number)) this.complete(invocation)
    else if (position % 2 === 1) this.send(invocation, send, send - first)
    else this.afterSend(invocation, send, send - first)
  }

  private goOn(positions: number): void {
    const top = this.stack.length - 1
    this.position[top] = (this.position[top] as number) + positions
  }

  private work(invocation: number): void {
    const { role, effect, log } = this.nodeOf(invocation)
    if (role !== 'worker') return this.goOn(1)
    if (log && (this.logged[invocation] as number) > 0) {
      this.tell('skip-work', invocation)
      return this.goOn(1)
    }
    if (this.crashes(invocation, -1, 'before-work')) return
    const times = this.effects[invocation] as number
    if (effect === 'each-attempt' || (effect === 'once' && times === 0)) this.effects[invocation] = times + 1
    if (log) this.logged[invocation] = 1
    this.tell('work', invocation)
    if (times === 1 && this.effects[invocation] === 2) this.twiceAt[invocation] = this.steps
    this.goOn(1)
  }

  private send(invocation: number, send: number, ordinal: number): void {
    const { sendEdge, sendTo, plan } = this.invocations
    if ((this.logged[invocation] as number) > ordinal + 1) {
      this.tell('skip-send', invocation, send)
      return this.goOn(2)
    }
    if (this.crashes(invocation, send, 'before-send')) return
    this.goOn(1)
    const edge = plan.edges[sendEdge[send] as number] as EdgePlan
    if (!this.handOver(edge, sendTo[send] as number, invocation, send)) this.fail()
  }

  /** Gets one message to invocation `to` (-1: out of the boundary, so it is not followed); false where the sender learns that it failed. */
  private handOver(edge: EdgePlan, to: number, sender: number, send: number): boolean {
    if (to >= 0 && edge.owedFrom === 'sent') this.owed[to] = 1
    if (edge.holding === 'accepted' && this.deviates('refuse', sender, send)) {
      this.tell('refuse', sender, send)
      return false
    }
    if (to >= 0 && edge.owedFrom === 'held') this.owed[to] = 1
    this.tell('send', sender, send)
    if (edge.droppable && this.deviates('drop', sender, send)) {
      this.tell('drop', sender, send)
      if (to >= 0) this.abandon(to)
    } else if (to >= 0) this.deliver(edge, to)
    return true
  }

  private deliver(edge: EdgePlan, to: number): void {
    if (edge.waits && this.stack.length > 0) this.attempt(to, 'attempt')
    else this.inbox.push(to)
  }

  private afterSend(invocation: number, send: number, ordinal: number): void {
    if (this.crashes(invocation, send, 'after-send')) return
    if (this.nodeOf(invocation).log) this.logged[invocation] = ordinal + 2
    this.goOn(1)
  }

  private complete(invocation: number): void {
    if (this.crashes(invocation, -1, 'before-completing')) return
    this.completed[invocation] = 1
    this.tell('complete', invocation)
    this.stack.pop()
    this.position.pop()
  }

  private crashes(invocation: number, send: number, place: Place): boolean {
    if (!this.deviates('crash', invocation, send, place)) return false
    this.tell('crash', invocation, send, place)
    this.fail()
    return true
  }

  /** The attempt on top of the stack has failed: up through the callers to whoever starts the work again, if anybody does. */
  private fail(): void {
    for (let failed = this.stack.pop(); failed !== undefined; failed = this.stack.pop()) {
      this.position.pop()
      const again = this.invocations.again[failed]
      if (again === AGAIN.throughCaller) {
        this.tell('call-failed', failed)
        continue
      }
      const gaveUp = again === AGAIN.ifWilling && this.deviates('give-up', failed)
      if (gaveUp) {
        this.gaveUp = true
        this.tell('give-up', failed)
      }
      if (gaveUp || again === AGAIN.never) return this.abandon(failed)
      return this.attempt(failed, 'retry')
    }
  }

  private abandon(invocation: number): void {
    this.tell('abandon', invocation)
    this.abandonedAt[invocation] = this.steps
  }
}
