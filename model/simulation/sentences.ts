import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits } from '../analysis/traits'
import type { Place } from './witness'
import type { Choice, Step } from './steps'

/** A list in a sentence: “a”, “b” and “c”. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const times = (count: number): string => (count === 2 ? 'twice' : `${count} times`)

/** The words for the things in a drawing. */
class Wording {
  private readonly analysis: Analysis

  constructor(analysis: Analysis) {
    this.analysis = analysis
  }

  node(id: string): string {
    return `“${this.analysis.traits.nodes[this.analysis.graph.nodeAt.get(id) ?? -1]?.name ?? id}”`
  }

  edge(id: string | null): EdgeTraits | undefined {
    return id === null ? undefined : this.analysis.traits.edges[this.analysis.graph.edgeAt.get(id) ?? -1]
  }

  source(id: string | null): string {
    const edge = this.edge(id)
    return edge ? this.node(edge.edge.source) : 'The sender'
  }

  target(id: string | null): string {
    const edge = this.edge(id)
    return edge ? this.node(edge.edge.target) : 'the receiver'
  }

  /** What carries the message: the channel by the name that the drawing shows, or what kind of thing it is. */
  channel(id: string | null): string {
    const edge = this.edge(id)
    if (edge === undefined) return 'the channel'
    const name = edge.channel ?? edge.edge.name
    return name === undefined ? `the ${edge.kind}` : `the ${edge.kind} “${name}”`
  }

  isPerson(id: string): boolean {
    return this.analysis.traits.nodes[this.analysis.graph.nodeAt.get(id) ?? -1]?.kind === 'person'
  }

  isReliable(edge: EdgeTraits): boolean {
    return this.analysis.triggers.reliable[edge.index] === 1
  }

  propagates(edge: EdgeTraits): boolean {
    return this.analysis.triggers.propagates[edge.index] === 1
  }
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const START = {
  person: (name: string) => `${name} starts a piece of work.`,
  timer: (name: string) => `The timer ${name} fires.`,
  store: (name: string) => `A change in ${name} is captured.`,
  worker: (name: string) => `${name} starts a piece of work; nothing in the drawing would start it again.`,
}

const startSentence = (words: Wording, analysis: Analysis, { node }: Step): string => {
  const kind = analysis.graph.nodes[analysis.graph.nodeAt.get(node) ?? -1]?.kind
  return START[kind === 'person' || kind === 'timer' || kind === 'store' ? kind : 'worker'](words.node(node))
}

const workSentence = (words: Wording, { node, effect, effects, attempt }: Step): string => {
  const name = words.node(node)
  if (effect === 'uncounted') return `${name} does its work; doing it again would do no harm.`
  if (effects !== null && effects > 1) return `${name} does its work again: its effect is now applied ${times(effects)}.`
  if (effect === 'once' && attempt > 1) return `${name} does its work; its effect stands once, however often it is repeated.`
  return `${name} does its work, and its effect is applied.`
}

const reliableSend = (words: Wording, edge: EdgeTraits): string => {
  const [source, target] = [words.node(edge.edge.source), words.node(edge.edge.target)]
  if (edge.trigger === 'callee') return `${target} durably accepts the call of ${source} and answers for the work from here.`
  if (edge.kind === 'rpc') return `${source} durably records its call to ${target} and will make it until it is done.`
  const outbox = edge.trigger === 'caller' ? ', in one step with its own work,' : ''
  return `${source} puts its message to ${target}${outbox} on ${words.channel(edge.id)}, which holds it from here.`
}

const sendSentence = (words: Wording, { edge: id }: Step): string => {
  const edge = words.edge(id)
  if (edge === undefined) return 'A message is sent.'
  if (words.isReliable(edge)) return reliableSend(words, edge)
  const [source, target] = [words.node(edge.edge.source), words.node(edge.edge.target)]
  const sends = edge.kind === 'rpc' ? `${source} calls ${target}` : `${source} sends ${target} a message on ${words.channel(id)}`
  if (words.propagates(edge)) return `${sends} and waits to hear how it went.`
  if (edge.trigger === 'none' || edge.kind === 'rpc') return `${sends}, and will not learn what becomes of it.`
  return `${sends}, which forgets it as soon as it is received.`
}

const personSentence = (words: Wording, name: string, edge: string | null, place: Place | null): string => {
  if (place === 'before-send') return `${name} is interrupted before sending to ${words.target(edge)}.`
  return place === 'after-send'
    ? `${name} is interrupted after sending to ${words.target(edge)}, and does not know how it went.`
    : `${name} is interrupted before this is done.`
}

const crashSentence = (words: Wording, { node, edge, place }: Step | Choice): string => {
  const name = words.node(node)
  if (words.isPerson(node)) return personSentence(words, name, edge, place)
  if (place === 'before-work') return `${name} crashes before it has done its work.`
  if (place === 'before-completing') return `${name} crashes just before it would be done.`
  const target = words.target(edge)
  return place === 'before-send'
    ? `${name} crashes before it sends to ${target}.`
    : `${name} crashes after sending to ${target}, before it could note that it did.`
}

const retrySentence = (words: Wording, { node, path, holder, attempt }: Step): string => {
  const edge = path.at(-1) ?? null
  const again = `attempt ${attempt} of ${words.node(node)} begins`
  switch (holder.by) {
    case 'channel':
      return `${capitalized(words.channel(edge))} still holds the message and delivers it again: ${again}.`
    case 'caller':
      return `${words.node(holder.id)} has the call on record and makes it again: ${again}.`
    case 'callee':
      return `${words.node(holder.id)} has accepted the work durably and starts it again: ${again}.`
    case 'timer':
      return `The timer ${words.node(holder.id)} fires again.`
    case 'person':
      return `${words.node(holder.id)} tries again.`
    case 'nobody':
      return `Here ${again}.`
    default:
      return holder satisfies never
  }
}

const abandonSentence = (words: Wording, { lost }: Step): string =>
  lost.length === 0
    ? 'Nobody starts this again, and nothing is left undone by it.'
    : `Nobody starts this again: the work of ${listed(lost.map((node) => words.node(node)))} is lost.`

const completeSentence = (words: Wording, { node, edge }: Step): string =>
  edge === null ? `${words.node(node)} is done.` : `${words.node(node)} is done, and ${words.source(edge)} learns of it.`

/** One whole sentence for a step of a run. */
export const sentenceOf = (step: Step, analysis: Analysis): string => {
  const words = new Wording(analysis)
  const name = words.node(step.node)
  switch (step.event) {
    case 'start':
      return startSentence(words, analysis, step)
    case 'attempt':
      return step.attempt === 1 ? `${name} takes it up.` : `${name} takes it up again, in attempt ${step.attempt}.`
    case 'retry':
      return retrySentence(words, step)
    case 'work':
      return workSentence(words, step)
    case 'skip-work':
      return `${name} finds its own work in its durable log and does not repeat it.`
    case 'send':
      return sendSentence(words, step)
    case 'skip-send':
      return `${name} finds its message to ${words.target(step.edge)} in its durable log and does not send it again.`
    case 'complete':
      return completeSentence(words, step)
    case 'crash':
      return crashSentence(words, step)
    case 'refuse':
      return `${words.target(step.edge)} does not accept the call of ${words.source(step.edge)}.`
    case 'drop':
      return `${capitalized(words.channel(step.edge))} is in memory only and drops the message to ${words.target(step.edge)}.`
    case 'repeat':
      return `${name} fails after sending, is started again and sends the message to ${words.target(step.edge)} once more.`
    case 'call-failed':
      return `${name} sees its call to ${words.target(step.edge)} fail, and with it its own attempt.`
    case 'give-up':
      return `${name} gives up.`
    case 'abandon':
      return abandonSentence(words, step)
    default:
      return step.event satisfies never
  }
}

/** What one would make happen by taking the unusual way at a choice, as a whole sentence. */
export const choiceSentence = (choice: Choice, analysis: Analysis): string => {
  const words = new Wording(analysis)
  switch (choice.question) {
    case 'crash':
      return crashSentence(words, choice)
    case 'refuse':
      return `${words.target(choice.edge)} does not accept the call of ${words.source(choice.edge)}.`
    case 'drop':
      return `${capitalized(words.channel(choice.edge))} drops the message to ${words.target(choice.edge)}.`
    case 'repeat':
      return `${words.node(choice.node)} sends the message to ${words.target(choice.edge)} once more.`
    case 'give-up':
      return `${words.node(choice.node)} gives up.`
    default:
      return choice.question satisfies never
  }
}
