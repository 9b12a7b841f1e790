import type { Analysis } from '../analysis/analyze'
import { withDistinctSteps } from '../analysis/explain/distinctSteps'
import type { Premise } from '../analysis/explain/premise'
import type { RuleId } from '../schema/ruleIds'
import { boundaryProofs } from './boundary'
import { coordinationProofs } from './coordination'
import { couplingProofs } from './coupling'
import { durableProofs } from './durable'
import { agentProofs, contractProofs, storageProofs, structureProofs } from './others'
import { progressProofs } from './progress'
import type { Proof, Proven } from './proof'
import { synchronyProofs } from './synchrony'
import { triggerProofs } from './trigger'

const PROOFS: Readonly<Record<RuleId, Proof>> = {
  ...triggerProofs,
  ...progressProofs,
  ...boundaryProofs,
  ...synchronyProofs,
  ...couplingProofs,
  ...coordinationProofs,
  ...agentProofs,
  ...durableProofs,
  ...storageProofs,
  ...structureProofs,
  ...contractProofs,
}

const FIND: { readonly [On in keyof Proven]: (id: string, analysis: Analysis) => Proven[On] | undefined } = {
  node: (id, { graph, traits }) => traits.nodes[graph.nodeAt.get(id) ?? -1],
  edge: (id, { graph, traits }) => traits.edges[graph.edgeAt.get(id) ?? -1],
  boundary: (id, { boundaries }) => boundaries.list[boundaries.at.get(id) ?? -1],
  workflow: (id, { coordination }) => coordination.workflows.find((workflow) => workflow.id === id),
  contract: (id, { graph }) => graph.model.contracts?.find((contract) => contract.id === id),
  id: (id) => id,
}

const because = <On extends keyof Proven>(on: On, prove: (subject: Proven[On], analysis: Analysis) => readonly Premise[]) => {
  const find: (id: string, analysis: Analysis) => Proven[On] | undefined = FIND[on]
  return (id: string, analysis: Analysis): readonly Premise[] => {
    const subject = find(id, analysis)
    return subject === undefined ? [] : prove(subject, analysis)
  }
}

const isRule = (rule: string): rule is RuleId => Object.hasOwn(PROOFS, rule)

/**
 * Why a finding is made: each condition of its rule with what it follows from, as data. Undefined where the rule has no proof to give
 * or the subject does not exist. Linear in the part of the graph it speaks of.
 */
export const explainFinding = (
  { rule, subject, message }: { readonly rule: string; readonly subject: string; readonly message: string },
  analysis: Analysis,
): Premise | undefined => {
  if (!isRule(rule)) return undefined
  const proof = PROOFS[rule]
  const premises = because(proof.on, proof.because as never)(subject.slice(subject.indexOf(':') + 1), analysis)
  return premises.length === 0
    ? undefined
    : withDistinctSteps({ sentence: message, subjects: [subject], needs: 'all', because: premises }, analysis)
}
