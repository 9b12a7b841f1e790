import { useMemo } from 'react'
import type { Analysis } from '../../model/analysis/analyze'
import type { Boundary } from '../../model/analysis/boundaries'
import { OWNER_GLYPH, PERSON_OWNER_GLYPH } from '../../model/picture/glyphs'
import { edgeSubject, nodeSubject } from '../store/selection'
import { subjectName } from '../store/subjects'
import { References } from '../ui/References'
import { Term } from '../ui/Term'
import { Fact, Facts } from './Fact'
import { FindingsHere } from './FindingsHere'
import { InspectorHead } from './InspectorHead'
import { NodeList } from './NodeList'
import { Why } from './Why'
import { count } from '../../model/schema/count'
import { sameItems } from '../../model/schema/sameItems'

type BoundaryProps = { readonly boundary: Boundary; readonly analysis: Analysis }

const STRENGTH = {
  durable: 'Durable: it tries again until the work is done.',
  human: 'A person’s: they may try again, or give up.',
} as const

/** Who answers for what, and why it reaches that far. */
export function BoundaryInspector({ boundary, analysis }: BoundaryProps) {
  const { boundaries, graph } = analysis
  const subject = `boundary:${boundary.id}`
  const about = useMemo(() => [subject], [subject])
  const { nestedIn = [], handsOffTo = [] } = boundaries.nesting()[boundary.index] ?? {}
  const asSubjects = (indices: readonly number[]): string[] => indices.map((b) => `boundary:${boundaries.list[b]?.id ?? ''}`)
  const alike = boundaries.list.filter((other) => other !== boundary && sameItems(other.scope, boundary.scope))
  const owners =
    boundary.root >= 0
      ? [nodeSubject(graph.nodes[boundary.root]?.id ?? '')]
      : boundary.edges.map((e) => edgeSubject(graph.edges[e]?.id ?? ''))
  return (
    <>
      <InspectorHead
        glyph={{ line: boundary.strength === 'human' ? PERSON_OWNER_GLYPH : OWNER_GLYPH }}
        title={subjectName(subject, analysis)}
        sub={`Responsibility boundary · ${count(boundary.scope.length, 'node')}`}
      />
      <p className="inspector-lead">{STRENGTH[boundary.strength]}</p>
      <section className="inspector-section">
        <h3>Why</h3>
        <Why key={subject} subject={subject} fact="scope" />
      </section>
      <FindingsHere subjects={about} />
      <Facts title="Responsibility">
        <Fact label="Owner" term="owner">
          <References subjects={owners} stacked />
        </Fact>
        {alike.length === 0 ? null : (
          <Fact label="Just as far" note="Each of these starts the same nodes again, on its own.">
            <References subjects={alike.map(({ id }) => `boundary:${id}`)} stacked />
          </Fact>
        )}
        {nestedIn.length === 0 ? null : (
          <Fact label="Nested in" term="nested" note="Whoever answers there still answers for the outcome here.">
            <References subjects={asSubjects(nestedIn)} stacked />
          </Fact>
        )}
        {handsOffTo.length === 0 ? null : (
          <Fact label="Hands off to" term="hand-off" note="Responsibility moves on there.">
            <References subjects={asSubjects(handsOffTo)} stacked />
          </Fact>
        )}
      </Facts>
      <section className="inspector-section">
        <h3>
          <Term id="scope">In its scope</Term>
        </h3>
        <NodeList nodes={boundary.scope} analysis={analysis} />
      </section>
    </>
  )
}
