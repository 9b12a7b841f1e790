import type { Analysis } from '../analyze'
import type { WorkflowFacts } from '../coordination'
import type { StorageSystem } from '../storage'
import { workflowOf } from '../words'
import { edgeTraitRef } from './explainEdge'
import { edgeName, edgeOf, edgeSubject, follows, leaf, named, nodeOf, nodeSubject, sentenceCase, type Premise } from './premise'

const STYLE_WORDS = {
  orchestration: 'is orchestrated: a conductor calls its steps and waits for them',
  choreography: 'is choreographed: its steps react to messages, and nobody conducts',
  hybrid: 'is a hybrid: part of it is conducted, part reacts to messages',
  'request-chain': 'is a chain of requests',
  none: 'has no direct step that starts at a node that does work',
} as const

/** Why a workflow has its style: what each direct step contributes (section 2.6). */
export const explainWorkflow = (workflow: WorkflowFacts, analysis: Analysis): Premise => {
  const because = workflow.edges.flatMap((e) => {
    const edge = edgeOf(analysis, e)
    const source = nodeOf(analysis, edge.source)
    if (!edge.coordination || !edge.direct || (!source.working && source.kind !== 'store')) return []
    const name = sentenceCase(edgeName(edge, analysis))
    const part =
      edge.reply === 'none' && edge.kind !== 'rpc'
        ? 'is a message that expects no answer'
        : edge.reply !== 'none' && analysis.coordination.orchestrator[edge.source] === 1
          ? `is conducted by ${named(source)}`
          : 'is a single request'
    return [leaf(`${name} ${part}.`, [edgeSubject(edge)], { trait: edgeTraitRef(edge, 'reply') })]
  })
  return follows(`${sentenceCase(workflowOf(workflow, analysis))} ${STYLE_WORDS[workflow.style]}.`, [`workflow:${workflow.id}`], because)
}

/** Why stores form one storage system (section 2.7). */
export const explainStorage = (system: StorageSystem, analysis: Analysis): Premise => {
  const members = new Set(system.stores)
  const joining = analysis.traits.edges.filter(
    (edge) => (edge.access === 'materialize' || edge.access === 'tier') && members.has(edge.source),
  )
  const because = joining.map((edge) =>
    leaf(
      edge.access === 'tier'
        ? `${named(nodeOf(analysis, edge.source))} moves its cold data to ${named(nodeOf(analysis, edge.target))}: one copy.`
        : `${named(nodeOf(analysis, edge.target))} keeps a durable copy of ${named(nodeOf(analysis, edge.source))}.`,
      [edgeSubject(edge)],
      { trait: edgeTraitRef(edge, 'access') },
    ),
  )
  const stores = system.stores.map((n) => nodeOf(analysis, n))
  const fresh = system.visibility === 'async' ? 'the newest data is visible later on the other side' : 'the newest data is visible at once'
  return follows(
    `${stores.map(named).join(', ')}: ${system.type.replaceAll('-', ' ')}, ${system.copies} ${system.copies === 1 ? 'copy' : 'copies'} of the data; ${fresh}.`,
    stores.map(nodeSubject),
    because,
  )
}
