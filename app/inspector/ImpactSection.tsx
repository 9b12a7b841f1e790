import { useMemo } from 'react'
import type { Analysis } from '../../model/analysis/analyze'
import { impactOf } from '../../model/analysis/impact'
import type { NodeTraits } from '../../model/analysis/traits'
import { nodeSubject } from '../store/selection'
import { References } from '../ui/References'
import { Fact, Facts } from './Fact'

/** What happens while a node is down. */
export function ImpactSection({ node, analysis }: { readonly node: NodeTraits; readonly analysis: Analysis }) {
  const { graph, boundaries } = analysis
  const impact = useMemo(() => impactOf([node.index], analysis), [node, analysis])
  const subjects = (indices: readonly number[]): string[] =>
    indices.filter((n) => n !== node.index).map((n) => nodeSubject(graph.nodes[n]?.id ?? ''))
  const stopped = subjects(impact.stopped)
  const waiting = subjects(impact.waiting)
  const starved = subjects(impact.starved)
  const retries = impact.retries.map((b) => `boundary:${boundaries.list[b]?.id ?? ''}`)
  const alone = stopped.length + waiting.length + starved.length === 0
  return (
    <Facts title="If it is down">
      {alone ? <Fact label="Others">Nobody else is held up</Fact> : null}
      {stopped.length === 0 ? null : (
        <Fact label="Stopped" note="They call it and wait, so they fail with it.">
          <References subjects={stopped} />
        </Fact>
      )}
      {waiting.length === 0 ? null : (
        <Fact label="Waiting" note="They go on once the answer comes.">
          <References subjects={waiting} />
        </Fact>
      )}
      {starved.length === 0 ? null : (
        <Fact label="Starved" note="Nothing new reaches them meanwhile.">
          <References subjects={starved} />
        </Fact>
      )}
      {node.working ? (
        <Fact label="Then retried by">{retries.length === 0 ? 'Nobody' : <References subjects={retries} stacked />}</Fact>
      ) : null}
      {impact.duplicatesAtRisk.length === 0 ? null : (
        <Fact label="May act twice" note="The retry repeats their work, and nothing says that this is safe.">
          <References subjects={impact.duplicatesAtRisk.map((n) => nodeSubject(graph.nodes[n]?.id ?? ''))} />
        </Fact>
      )}
    </Facts>
  )
}
