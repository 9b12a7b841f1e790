import { technologyById } from '../../catalog/catalog'
import type { Command } from '../../graph/commands'
import { edgesOf } from '../../graph/graphIndex'
import { grouped } from '../../schema/grouped'
import type { ProgressControl } from '../../schema/model'
import type { Analysis } from '../analyze'
import { conducted } from '../coordination'
import type { Verdict } from '../cover'
import type { EdgeTraits, NodeTraits } from '../traits'
import { explainCover, proveAtLeast, proveAtMost } from './explainCover'
import { edgeTraitRef, waitsPremise } from './explainEdge'
import { edgeName, edgeOf, edgeSubject, follows, leaf, named, nodeOf, nodeSubject, type Premise } from './premise'

const CONTROL_WORDS: Readonly<Record<ProgressControl, string>> = {
  tolerant: 'duplicates do no harm',
  idempotent: 'a repeat has no further effect',
  transactional: 'it is atomic, but a repeat applies twice',
  'durable-log': 'finished steps are recorded and a retry resumes after them',
}

const controlsSentence = (node: NodeTraits): string => {
  const name = named(node)
  if (node.progress === undefined) return `The drawing does not say how the work of ${name} survives a retry.`
  if (node.progress.length === 0) return `Nothing protects the work of ${name} when it is retried.`
  const words = node.progress.map((control) => CONTROL_WORDS[control]).join('; ')
  const technology = node.node.technology === undefined ? undefined : technologyById(node.node.technology)
  const from = {
    stated: '',
    technology: `, as ${technology?.name ?? node.node.technology ?? 'its technology'} implies`,
    kind: ', as for every stream job',
    inferred: ', since it is only ever asked and changes nothing',
    group: '',
    'not-stated': '',
  }[node.progressOrigin]
  return `The work of ${name} is ${node.progressable === 'yes' ? '' : 'not '}safe to repeat: ${words}${from}.`
}

/** The progress that would make another verdict: for work that nothing starts again, only saying that it is unsafe does. */
const contraryProgress = (node: NodeTraits, verdict: Verdict | null | undefined): Command => {
  const unsafe = node.progressable === 'yes' || (node.progressable === 'unstated' && verdict === 'unowned')
  return { type: 'setNode', id: node.id, patch: { progress: unsafe ? [] : ['idempotent'] } }
}

/** What protects the work, and where that is said. */
export const explainProgressable = (node: NodeTraits, verdict?: Verdict | null): Premise =>
  leaf(controlsSentence(node), [nodeSubject(node)], {
    trait: { subject: nodeSubject(node), key: 'progress', origin: node.progressOrigin },
    contrary: contraryProgress(node, verdict),
  })

const VERDICT_SENTENCES: Readonly<Record<Verdict, (name: string) => string>> = {
  reliable: (name) => `${name} is reliable: something durable retries it, and that is safe.`,
  'human-backed': (name) => `${name} is human-backed: it is safe to retry, but only a person will.`,
  'retry-unsafe': (name) => `${name} is unsafe to retry: it will be retried, and a retry does harm.`,
  unstated: (name) => `${name} will be retried, but the drawing does not say whether that is safe.`,
  unowned: (name) => `Nobody owns the work of ${name}: if it fails, nothing is sure to finish it.`,
  unreliable: (name) => `${name} is unreliable: nothing is sure to retry it, and a retry would do harm.`,
}

/** The verdict with exactly the premises it rests on: for a retry that does harm it is enough that somebody retries. */
export const explainVerdict = (node: NodeTraits, analysis: Analysis): Premise | undefined => {
  const verdict = analysis.verdict[node.index]
  if (verdict === null || verdict === undefined) return undefined
  const startedAgain = {
    reliable: () => proveAtLeast(node, 'durable', analysis),
    'human-backed': () => explainCover(node, analysis),
    'retry-unsafe': () => proveAtLeast(node, 'human', analysis),
    unstated: () => proveAtLeast(node, 'human', analysis),
    unowned: () => proveAtMost(node, 'none', analysis),
    unreliable: () => proveAtMost(node, 'none', analysis),
  }[verdict]()
  return follows(VERDICT_SENTENCES[verdict](named(node)), [nodeSubject(node)], [startedAgain, explainProgressable(node, verdict)])
}

export const explainOrchestrator = (node: NodeTraits, analysis: Analysis): Premise => {
  const targets = [...conducted(node.index, analysis.graph, analysis.traits)].map((n) => nodeOf(analysis, n))
  const waits = Array.from(edgesOf(analysis.graph.out, node.index), (e) => edgeOf(analysis, e)).filter(
    ({ direct, reply }) => direct && reply !== 'none',
  )
  const waysTo = grouped(waits, ({ target }) => target)
  const because = targets.map((target) => {
    const ways = waysTo.get(target.index) ?? []
    const [way] = ways
    return leaf(
      `${named(node)} waits for ${named(target)} on the direct path.`,
      [nodeSubject(target), ...ways.map(edgeSubject)],
      ways.length === 1 && way !== undefined ? { trait: edgeTraitRef(way, 'path') } : {},
    )
  })
  const conducts = analysis.coordination.orchestrator[node.index] === 1
  return follows(
    conducts
      ? `${named(node)} is an orchestrator: it conducts ${targets.length} nodes and waits for their answers.`
      : `${named(node)} is no orchestrator: it waits for fewer than two others.`,
    [nodeSubject(node)],
    because,
  )
}

/** The calls of one longest chain, cycles folded. */
const longestChain = (node: NodeTraits, { graph, traits, synchrony }: Analysis): readonly EdgeTraits[] => {
  const chain: EdgeTraits[] = []
  const entered = new Set<number>()
  const depth = (n: number): number => synchrony.depth[n] as number
  /** Inside a cycle the chain may have to walk to the member that calls out of it: breadth first. */
  const stepDown = (start: number): readonly EdgeTraits[] => {
    const cameBy = new Map<number, EdgeTraits | undefined>([[start, undefined]])
    for (const at of cameBy.keys())
      for (const e of edgesOf(graph.out, at)) {
        const edge = traits.edges[e] as EdgeTraits
        if (synchrony.style[e] !== 'synchronous' || !(traits.nodes[edge.target] as NodeTraits).working || cameBy.has(edge.target)) continue
        if (synchrony.component[edge.target] === synchrony.component[start]) cameBy.set(edge.target, edge)
        else if (depth(edge.target) === depth(start) - 1) {
          const path = [edge]
          for (let by = cameBy.get(at); by !== undefined; by = cameBy.get(by.source)) path.unshift(by)
          return path
        }
      }
    return []
  }
  for (let at = node.index; depth(at) > 0 && !entered.has(at);) {
    entered.add(at)
    const steps = stepDown(at)
    chain.push(...steps)
    at = steps.at(-1)?.target ?? at
  }
  return chain
}

export const explainSyncDepth = (node: NodeTraits, analysis: Analysis): Premise => {
  const depth = analysis.synchrony.depth[node.index] as number
  const chain = longestChain(node, analysis)
  return follows(
    depth === 0
      ? `${named(node)} waits for no other working node.`
      : `The longest chain of calls that ${named(node)} waits for is ${depth} ${depth === 1 ? 'call' : 'calls'} long.`,
    [nodeSubject(node)],
    chain.map((edge) => waitsPremise(edge, analysis)),
  )
}

/** Who knows whom, edge by edge. */
export const explainInstability = (node: NodeTraits, analysis: Analysis): Premise => {
  const { graph, coupling } = analysis
  const knows = coupling.knows[node.index] as number
  const knownBy = coupling.knownBy[node.index] as number
  const because = [...edgesOf(graph.out, node.index), ...edgesOf(graph.in, node.index)].map((e) => {
    const edge = edgeOf(analysis, e)
    const sourceKnows = coupling.design[e]?.knows === 'source'
    const [knower, known] = sourceKnows ? [edge.source, edge.target] : [edge.target, edge.source]
    const sentence = `By ${edgeName(edge, analysis)}, ${named(nodeOf(analysis, knower))} knows ${named(nodeOf(analysis, known))}.`
    return leaf(sentence, [edgeSubject(edge)], { trait: edgeTraitRef(edge, 'message') })
  })
  return follows(`${named(node)} knows ${knows} and is known by ${knownBy}.`, [nodeSubject(node)], because)
}
