import type { Analysis } from '../../analysis/analyze'
import { edgeOf, named } from '../../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import { edgesOf } from '../../graph/graphIndex'
import type { Remediation } from '../../schema/model'
import { targetOf } from '../edits'
import { offer, type Candidate } from '../offer'
import { defineRule } from '../rule'
import { listed } from '../../analysis/words'

const isAction = (edge: EdgeTraits): boolean => (edge.coordination ? !edge.query : edge.access === 'write')

const actionsOf = (node: NodeTraits, analysis: Analysis): readonly EdgeTraits[] => {
  const { out, dataOut } = analysis.graph
  return [...edgesOf(out, node.index), ...edgesOf(dataOut, node.index)].map((e) => edgeOf(analysis, e)).filter(isAction)
}

const TITLES: Partial<Record<Remediation, (name: string) => string>> = {
  'action-log': (name) => `Keep a log of what ${name} does, so that it can be undone by hand`,
  'versioned-data': (name) => `Keep versions of the data that ${name} changes, so that it can be put back`,
  'approval-gate': (name) => `Let a person approve what ${name} is about to do`,
}

const standsReady = (node: NodeTraits, remediation: Remediation): Candidate => ({
  title: TITLES[remediation]?.(named(node)) ?? remediation,
  commands: [{ type: 'setNode', id: node.id, patch: { remediation: [remediation] } }],
})

export const noRemediation = defineRule({
  id: 'agent/no-remediation',
  on: 'node',
  severity: 'warning',
  summary: 'An agent acts, and nothing stands ready for when it was wrong.',
  when: 'An agent has a write edge, or an rpc, queue or topic edge out that is no query, and its remediation is empty or not stated.',
  rationale:
    'An agent can do the wrong thing with perfect reliability. A retry does not help against that: somebody must be able to see what it did, and put it back.',
  mend: 'Decide what stands ready: approval before the act, versions of the data, an undo at the third party, a log of actions, a second look by an evaluator, or reading back the result.',
  source: 'remediation',
  find(analysis) {
    return analysis.traits.nodes.filter((node) => {
      if (node.kind !== 'agent' || (node.node.remediation?.length ?? 0) > 0) return false
      return actionsOf(node, analysis).length !== 0
    })
  },
  message: (node, analysis) => {
    const targets = listed([...new Set(actionsOf(node, analysis).map((edge) => named(targetOf(edge, analysis))))])
    return `The agent ${named(node)} acts on ${targets}, and nothing stands ready to see or undo it when it was wrong.`
  },
  suggestions: (node, analysis) =>
    offer(analysis, standsReady(node, 'action-log'), standsReady(node, 'versioned-data'), standsReady(node, 'approval-gate')),
})
