import { useMemo } from 'react'
import { adviseEdge } from '../../model/advice/adviseEdge'
import { applyEdgeAdvice } from '../../model/advice/applyEdgeAdvice'
import { EDGE_OPTIONS } from '../../model/advice/optionWords'
import type { Analysis } from '../../model/analysis/analyze'
import type { EdgeTraits, NodeTraits } from '../../model/analysis/traits'
import { EDGE_GLYPHS } from '../../model/picture/glyphs'
import { edgeSubject } from '../store/selection'
import { Reference } from '../ui/Reference'
import { AdviceSection } from './AdviceSection'
import { DescriptionField } from './edit/DescriptionField'
import { EdgeFields } from './edit/EdgeFields'
import { edgePieces } from './edit/pieces'
import { writeAll } from './edit/write'
import { Extra } from './Extra'
import { Fact, Facts } from './Fact'
import { FindingsHere } from './FindingsHere'
import { InspectorHead } from './InspectorHead'
import { CONTEXT, DESIGN, EDGE_KIND, RUNTIME, STYLE, STYLE_MEANING, TRIGGER } from './words'

type EdgeProps = { readonly edge: EdgeTraits; readonly analysis: Analysis }

const ends = ({ source, target }: EdgeTraits, { traits }: Analysis): readonly [NodeTraits, NodeTraits] => [
  traits.nodes[source] as NodeTraits,
  traits.nodes[target] as NodeTraits,
]

/** Facts and why of one edge. */
export function EdgeInspector({ edge, analysis }: EdgeProps) {
  const [source, target] = ends(edge, analysis)
  const about = useMemo(
    () => [edgeSubject(edge.id), ...(edge.channel === undefined ? [] : [`channel:${edge.kind}:${edge.channel}`])],
    [edge],
  )
  const only = useMemo(() => [edge], [edge])
  const title = edge.channel ?? edge.edge.name ?? `${source.name} → ${target.name}`
  return (
    <>
      <InspectorHead glyph={EDGE_GLYPHS[edge.kind]} title={title} sub={`${EDGE_KIND[edge.kind]} from ${source.name} to ${target.name}`} />
      {edge.coordination ? <TriggerBlock edge={edge} analysis={analysis} /> : null}
      <FindingsHere subjects={about} />
      <EdgeFields edges={only} analysis={analysis} />
      <DescriptionField
        value={edge.edge.description}
        commit={(text) =>
          writeAll(
            edgePieces(only, analysis),
            { description: text === '' ? null : text },
            `Describe “${title}”`,
            `describe edge:${edge.id}`,
          )
        }
      />
      {edge.coordination ? <TimeFacts edge={edge} analysis={analysis} /> : null}
      <AdviceSection advice={adviseEdge(edge, analysis)} words={EDGE_OPTIONS} change={applyEdgeAdvice(edge, analysis)} />
      <Extra extra={edge.edge.extra} />
    </>
  )
}

/** Is it sure to arrive, and who makes sure? */
function TriggerBlock({ edge, analysis: { triggers, boundaries } }: EdgeProps) {
  const subject = edgeSubject(edge.id)
  const reliable = triggers.reliable[edge.index] === 1
  const propagates = triggers.propagates[edge.index] === 1
  const owned = boundaries.list[boundaries.ownedBy[edge.index] ?? -1]
  return (
    <Facts title="Trigger">
      <Fact
        label="Held by"
        term="trigger"
        why={[subject, 'reliable']}
        note={reliable || edge.trigger === 'none' ? undefined : 'It lets go on receipt, before the work is done.'}
      >
        {TRIGGER[edge.trigger]}
      </Fact>
      {reliable ? null : (
        <Fact label="On failure" why={[subject, 'propagates']}>
          {propagates
            ? 'The caller learns of it, and whoever retries the caller retries this'
            : 'Nobody learns of it: the work can be lost'}
        </Fact>
      )}
      {owned === undefined ? null : (
        <Fact label="Answers for" term="owner">
          <Reference subjects={[`boundary:${owned.id}`]} />
        </Fact>
      )}
    </Facts>
  )
}

function TimeFacts({ edge, analysis }: EdgeProps) {
  const { synchrony, coupling } = analysis
  const [source, target] = ends(edge, analysis)
  const subject = edgeSubject(edge.id)
  const style = synchrony.style[edge.index] ?? null
  const context = synchrony.context[edge.index] ?? null
  const design = coupling.design[edge.index] ?? null
  const runtime = coupling.runtime[edge.index] ?? null
  return (
    <Facts title="How it binds the two ends">
      {style === null ? null : (
        <Fact label="In time" term={style} note={STYLE_MEANING[style]} why={[subject, 'style']}>
          {STYLE[style]}
        </Fact>
      )}
      {context === null ? null : (
        <Fact label="Meanwhile" term={`${context}-context`} why={[subject, 'context']}>
          {CONTEXT[context]}
        </Fact>
      )}
      {design === null ? null : (
        <Fact
          label="By design"
          term="design-coupling"
          note={`“${(design.knows === 'source' ? source : target).name}” knows the other.`}
          why={[subject, 'design']}
        >
          {design.strength} of 3, {DESIGN[design.strength]}
        </Fact>
      )}
      {runtime === null ? null : (
        <Fact label="At run time" term="runtime-coupling" why={[subject, 'runtime']}>
          {runtime} of 3: {RUNTIME[runtime]}
        </Fact>
      )}
    </Facts>
  )
}
