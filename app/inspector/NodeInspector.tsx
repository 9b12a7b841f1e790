import { useMemo } from 'react'
import { adviseNode } from '../../model/advice/adviseNode'
import { applyNodeAdvice } from '../../model/advice/applyNodeAdvice'
import { NODE_OPTIONS } from '../../model/advice/optionWords'
import type { Analysis } from '../../model/analysis/analyze'
import type { NodeTraits } from '../../model/analysis/traits'
import { edgesOf } from '../../model/graph/graphIndex'
import { NODE_GLYPHS } from '../../model/picture/glyphs'
import { downstreamEdges } from '../edits/grouping'
import { edgeSubject, nodeSubject } from '../store/selection'
import { PlayFailureButton } from '../ui/PlayFailureButton'
import { contractsAbout } from '../store/subjects'
import { References } from '../ui/References'
import { AdviceSection } from './AdviceSection'
import { ContractsSection } from './contracts/ContractsSection'
import { DescriptionField } from './edit/DescriptionField'
import { NodeFields } from './edit/NodeFields'
import { nodePieces } from './edit/pieces'
import { writeAll } from './edit/write'
import { Connections } from './Connections'
import { Fact, Facts } from './Fact'
import { Extra } from './Extra'
import { FindingsHere } from './FindingsHere'
import { ImpactSection } from './ImpactSection'
import { InspectorHead } from './InspectorHead'
import { NameWorkflow } from './model/NameWorkflow'
import { Repair } from './repair/Repair'
import { StoreFacts } from './StoreFacts'
import { VerdictBlock } from './VerdictBlock'
import { Why } from './Why'
import { COVER, NODE_KIND, WITHOUT_VERDICT } from './words'
import { count } from '../../model/schema/count'

type NodeProps = { readonly node: NodeTraits; readonly analysis: Analysis }

/** Facts, verdict and why of one node. */
export function NodeInspector({ node, analysis }: NodeProps) {
  const subject = nodeSubject(node.id)
  const verdict = analysis.verdict[node.index] ?? null
  const about = useMemo(
    () => [
      subject,
      ...contractsAbout(subject, analysis),
      ...Array.from(edgesOf(analysis.graph.in, node.index), (e) => edgeSubject(analysis.graph.edges[e]?.id ?? '')),
    ],
    [subject, node, analysis],
  )
  const only = useMemo(() => [node], [node])
  const downstream = useMemo(() => downstreamEdges(analysis.graph.model, node.id), [analysis, node])
  return (
    <>
      <InspectorHead glyph={NODE_GLYPHS[node.kind]} title={node.name} sub={[NODE_KIND[node.kind], node.team].filter(Boolean).join(' · ')} />
      {verdict === null ? (
        <p className="inspector-lead">{WITHOUT_VERDICT[node.kind]}</p>
      ) : (
        <VerdictBlock verdict={verdict}>
          <PlayFailureButton
            nodes={[node.id]}
            failure={verdict === 'retry-unsafe' ? 'twice' : undefined}
            title={verdict === 'reliable' ? 'Play a failure' : 'Play the failure'}
          />
        </VerdictBlock>
      )}
      {verdict === null ? null : (
        <section className="inspector-section">
          <h3>Why</h3>
          <Why key={subject} subject={subject} fact="verdict" />
        </section>
      )}
      {verdict === null || verdict === 'reliable' ? null : <Repair title="What would make this reliable?" target={node.id} />}
      <FindingsHere subjects={about} />
      <NodeFields nodes={only} analysis={analysis} />
      <DescriptionField
        value={node.node.description}
        commit={(text) =>
          writeAll(nodePieces(only), { description: text === '' ? null : text }, `Describe “${node.name}”`, `describe ${subject}`)
        }
      />
      {node.kind === 'store' ? <StoreFacts node={node} analysis={analysis} /> : null}
      {node.working ? <ContractsSection subject={subject} analysis={analysis} /> : null}
      {node.working ? <ResponsibilityFacts node={node} analysis={analysis} /> : null}
      <CouplingFacts node={node} analysis={analysis} />
      <AdviceSection advice={adviseNode(node, analysis)} words={NODE_OPTIONS} change={applyNodeAdvice(node, analysis)} />
      {node.working || node.kind === 'store' ? <ImpactSection node={node} analysis={analysis} /> : null}
      <Connections node={node} analysis={analysis} />
      <Extra extra={node.node.extra} />
      <NameWorkflow edges={downstream} title="Name a workflow" help="Everything downstream of here." />
    </>
  )
}

function ResponsibilityFacts({ node, analysis }: NodeProps) {
  const { boundaries, cover } = analysis
  const subject = nodeSubject(node.id)
  const held = boundaries.of(node.index).map((b) => `boundary:${boundaries.list[b]?.id ?? ''}`)
  return (
    <Facts title="Responsibility">
      <Fact label="Starts it again" term="cover" why={[subject, 'cover']}>
        {COVER[cover[node.index] ?? 'none']}
      </Fact>
      <Fact label={held.length === 1 ? 'Boundary' : 'Boundaries'} note={held.length > 1 ? 'Each of them may retry this work.' : undefined}>
        {held.length === 0 ? 'It lies in none' : <References subjects={held} stacked />}
      </Fact>
    </Facts>
  )
}

function CouplingFacts({ node, analysis }: NodeProps) {
  const { coupling, synchrony, coordination } = analysis
  const subject = nodeSubject(node.id)
  const knows = coupling.knows[node.index] ?? 0
  const knownBy = coupling.knownBy[node.index] ?? 0
  const depth = synchrony.depth[node.index] ?? 0
  return (
    <Facts title="Coupling">
      {node.working ? (
        <Fact
          label="Calls in a row"
          term="synchronous"
          why={[subject, 'syncDepth']}
          note={depth === 0 ? undefined : 'On the longest chain from here in which each waits for the next.'}
        >
          {depth === 0 ? 'Waits for no other node' : count(depth, 'call')}
        </Fact>
      ) : null}
      <Fact label="Knows" why={[subject, 'instability']} note="A change there may force a change here.">
        {count(knows, 'other node')}
      </Fact>
      <Fact label="Known by" note="A change here may force a change there.">
        {count(knownBy, 'other node')}
      </Fact>
      {knows + knownBy === 0 ? null : (
        <Fact label="Instability" term="instability" note="0: others depend on it. 1: it depends on others.">
          {(knows / (knows + knownBy)).toFixed(2)}
        </Fact>
      )}
      {coordination.orchestrator[node.index] === 1 ? (
        <Fact label="Conducts" term="orchestrator" why={[subject, 'orchestrator']}>
          It is an orchestrator
        </Fact>
      ) : null}
    </Facts>
  )
}
