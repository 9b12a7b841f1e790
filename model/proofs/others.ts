import { breachesOf } from '../analysis/contracts'
import { explainCover } from '../analysis/explain/explainCover'
import { explainProgressable } from '../analysis/explain/explainNode'
import { edgeSubject, follows, leaf, named, nodeOf, nodeSubject } from '../analysis/explain/premise'
import { anyOf, edgesAt, edgeTrait, nodeTrait, sourceOf, targetOf } from './premises'
import { onContract, onEdge, onNode, type Proofs } from './proof'

export const agentProofs: Proofs<'agent'> = {
  'agent/no-remediation': onNode((node, analysis) => {
    const { out, dataOut } = analysis.graph
    const acts = [...edgesAt(out, node, analysis), ...edgesAt(dataOut, node, analysis)].filter((edge) =>
      edge.coordination ? !edge.query : edge.access === 'write',
    )
    return [
      nodeTrait(node, 'remediation', `Nothing stands ready for when ${named(node)} was wrong.`, { remediation: ['action-log'] }),
      anyOf(
        `${named(node)} acts on others.`,
        acts.map(edgeSubject),
        acts.map((edge) => {
          const target = named(targetOf(edge, analysis))
          return edge.coordination
            ? edgeTrait(edge, 'message', `${named(node)} has ${target} do something.`, { message: 'query' })
            : edgeTrait(edge, 'access', `${named(node)} writes to ${target}.`, { access: 'read' })
        }),
      ),
    ]
  }),
  'agent/irreversible-without-gate': onEdge((edge, analysis) => {
    const agent = sourceOf(edge, analysis)
    return [
      edgeTrait(edge, 'irreversible', `What ${named(agent)} does at ${named(targetOf(edge, analysis))} cannot be taken back.`, {
        irreversible: null,
      }),
      nodeTrait(agent, 'remediation', `Nobody approves what ${named(agent)} is about to do.`, {
        remediation: [...(agent.node.remediation ?? []), 'approval-gate'],
      }),
    ]
  }),
}

export const storageProofs: Proofs<'storage'> = {
  'storage/shared-writes': onNode((node, analysis) =>
    edgesAt(analysis.graph.dataIn, node, analysis).flatMap((edge) => {
      const source = sourceOf(edge, analysis)
      if (edge.access !== 'write' || !source.working || source.team === undefined) return []
      return [edgeTrait(edge, 'access', `${named(source)} of the team “${source.team}” writes to ${named(node)}.`)]
    }),
  ),
  'storage/stale-reads': onEdge((edge, analysis) => [
    edgeTrait(
      edge,
      'access',
      edge.access === 'tier'
        ? `Cold data moves from ${named(sourceOf(edge, analysis))} to ${named(targetOf(edge, analysis))}, some time after it was written.`
        : `${named(targetOf(edge, analysis))} gets its copy from ${named(sourceOf(edge, analysis))}, some time after it was written.`,
    ),
  ]),
}

export const structureProofs: Proofs<'structure'> = {
  'structure/isolated-node': onNode((node) => [leaf(`No edge starts or ends at ${named(node)}.`, [nodeSubject(node)])]),
}

export const contractProofs: Proofs<'contract'> = {
  'contract/broken': onContract((contract, analysis) =>
    breachesOf(contract, analysis).map(({ node: n, loses, duplicates }) => {
      const node = nodeOf(analysis, n)
      return follows(
        `${named(node)} does not offer what the contract expects.`,
        [nodeSubject(node)],
        [...(loses ? [explainCover(node, analysis)] : []), ...(duplicates ? [explainProgressable(node)] : [])],
      )
    }),
  ),
}
