import type { Analysis } from '../analysis/analyze'
import type { Boundary } from '../analysis/boundaries'
import type { Impact } from '../analysis/impact'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { grouped } from '../schema/grouped'
import { names, nodeSubjects, statesOf, verb, type FailureStep, type FailureStepKind, type RecoveryState } from './failureStep'

const say = (
  kind: FailureStepKind,
  sentence: string,
  nodes: readonly number[],
  analysis: Analysis,
  state: (node: number) => RecoveryState,
  more: readonly string[] = [],
): FailureStep => ({
  kind,
  sentence,
  subjects: [...more, ...nodeSubjects(nodes, analysis)],
  states: statesOf(nodes, state, analysis),
})

/** A step that says something of no node in particular. */
const sayOfAll = (kind: FailureStepKind, sentence: string): FailureStep => ({ kind, sentence, subjects: [], states: {} })

const nodeAt = (n: number, { traits }: Analysis): NodeTraits => traits.nodes[n] as NodeTraits

/** Who starts the work again, and how. */
const restart = (boundary: Boundary, back: string, analysis: Analysis): string => {
  if (boundary.root >= 0) {
    const root = names([boundary.root], analysis)
    return boundary.strength === 'human'
      ? `${root} may try again once ${back}, or give up.`
      : `${root} starts its work again until it succeeds.`
  }
  const edge = analysis.traits.edges[boundary.edges[0] as number] as EdgeTraits
  const [source, target] = [names([edge.source], analysis), names([edge.target], analysis)]
  if (edge.kind !== 'rpc')
    return `Once ${back}, the ${edge.kind}${edge.channel === undefined ? ` from ${source}` : ` “${edge.channel}”`} delivers its message to ${target} again.`
  return edge.trigger === 'callee'
    ? `${target} has accepted the call from ${source} durably, and starts the work again by itself once ${back}.`
    : `${source} has recorded its call to ${target}, and repeats it until it is done.`
}

/** The nodes that start it again; none where a channel does. */
const starters = ({ root, edges }: Boundary, { traits }: Analysis): readonly number[] => {
  if (root >= 0) return [root]
  const edge = traits.edges[edges[0] as number] as EdgeTraits
  if (edge.kind !== 'rpc') return []
  return [edge.trigger === 'callee' ? edge.target : edge.source]
}

/** From where the work is done again: a log spares what was finished. */
const redone = (boundary: Boundary, analysis: Analysis): string => {
  const logged = boundary.scope.filter((n) => nodeAt(n, analysis).durableLog)
  const again = boundary.scope.filter((n) => !nodeAt(n, analysis).durableLog)
  const parts: string[] = []
  if (logged.length > 0) parts.push(`${names(logged, analysis)} ${verb(logged, 'resumes', 'resume')} after the last finished step.`)
  if (again.length > 0) parts.push(`${names(again, analysis)} may run again from the beginning.`)
  return parts.join(' ')
}

const inScopes = (boundaries: readonly Boundary[]): readonly number[] =>
  [...new Set(boundaries.flatMap(({ scope }) => scope))].sort((a, b) => a - b)

/** Boundaries of which the same is said that is run again are told together. */
const scopeSteps = (boundaries: readonly Boundary[], back: string, analysis: Analysis): readonly FailureStep[] => {
  const [first] = boundaries
  if (first === undefined) return []
  const restarts = boundaries.map((boundary): FailureStep => {
    const edges = boundary.edges.map((e) => `edge:${analysis.graph.edges[e]?.id ?? ''}`)
    const sentence = restart(boundary, back, analysis)
    const more = [`boundary:${boundary.id}`, ...edges]
    const state = boundary.strength === 'human' ? 'may-try' : 'starts'
    return say('restart', sentence, starters(boundary, analysis), analysis, () => state, more)
  })
  const subjects = boundaries.map(({ id }) => `boundary:${id}`)
  const state = (n: number): RecoveryState => (nodeAt(n, analysis).durableLog ? 'resumes' : 'again')
  return [...restarts, say('redone', redone(first, analysis), inScopes(boundaries), analysis, state, subjects)]
}

/** Those who hold anything in scope whose work fails, by what is said of what they would run again. */
const byRedone = (stopped: readonly number[], analysis: Analysis): readonly (readonly Boundary[])[] => {
  const { boundaries } = analysis
  const held = [...new Set(stopped.flatMap((n) => boundaries.of(n)))].sort((x, y) => x - y).map((b) => boundaries.list[b] as Boundary)
  const scopes = new Map(held.map((boundary) => [boundary.scopeIndex, boundary]))
  const said = new Map(Array.from(scopes, ([scope, boundary]) => [scope, redone(boundary, analysis)]))
  return [...grouped(held, ({ scopeIndex }) => said.get(scopeIndex)).values()]
}

const twiceSteps = (again: readonly number[], analysis: Analysis): readonly FailureStep[] => {
  if (again.length === 0) return []
  const harmed = again.filter((n) => nodeAt(n, analysis).progressable === 'no')
  const unknown = again.filter((n) => nodeAt(n, analysis).progressable === 'unstated')
  const steps: FailureStep[] = []
  if (harmed.length > 0)
    steps.push(
      say(
        'twice',
        `What ${names(harmed, analysis)} ${verb(harmed, 'does', 'do')} may happen twice: nothing protects it against a repeat.`,
        harmed,
        analysis,
        () => 'twice',
      ),
    )
  if (unknown.length > 0)
    steps.push(
      say(
        'twice',
        `Whether what ${names(unknown, analysis)} ${verb(unknown, 'does', 'do')} may happen twice, the drawing does not say.`,
        unknown,
        analysis,
        () => 'perhaps-twice',
      ),
    )
  return steps.length > 0 ? steps : [sayOfAll('twice', 'Nothing happens twice with any effect: all that is run again is safe to repeat.')]
}

/** The work that fails is that of the nodes that stop; those that wait are not lost. */
const unfinishedSteps = ({ stopped }: Impact, analysis: Analysis): readonly FailureStep[] => {
  const failing = stopped.filter((n) => analysis.verdict[n] !== null)
  const covered = (cover: string): readonly number[] => failing.filter((n) => analysis.cover[n] === cover)
  const [lost, human] = [covered('none'), covered('human')]
  const steps: FailureStep[] = []
  if (lost.length > 0)
    steps.push(
      say(
        'unfinished',
        `Nobody will finish what ${names(lost, analysis)} had begun, unless somebody happens to notice: over some way in, nothing is sure to start it again.`,
        lost,
        analysis,
        () => 'unfinished',
      ),
    )
  if (human.length > 0)
    steps.push(
      say(
        'unfinished',
        `What ${names(human, analysis)} had begun is finished only if a person tries again.`,
        human,
        analysis,
        () => 'by-hand',
      ),
    )
  if (steps.length === 0 && failing.length > 0)
    steps.push(sayOfAll('unfinished', 'Nothing is left unfinished: everything that stopped has something durable that starts it again.'))
  return steps
}

/** What happens when the nodes are back: who starts the work again, what is redone, what may happen twice, what nobody will finish. */
export const recoverySteps = (impact: Impact, analysis: Analysis): readonly FailureStep[] => {
  const back = `${names(impact.down, analysis)} ${verb(impact.down, 'is', 'are')} back`
  const groups = byRedone(impact.stopped, analysis)
  const again = inScopes(groups.flat())
  return [
    ...groups.flatMap((group) => scopeSteps(group, back, analysis)),
    ...twiceSteps(again, analysis),
    ...unfinishedSteps(impact, analysis),
  ]
}
