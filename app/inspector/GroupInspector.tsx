import { useMemo } from 'react'
import type { Analysis } from '../../model/analysis/analyze'
import type { Group } from '../../model/schema/model'
import { groupSubject } from '../store/selection'
import { References } from '../ui/References'
import { DescriptionField } from './edit/DescriptionField'
import { GroupField } from './edit/GroupField'
import { groupTeam } from './edit/groupTeam'
import { groupPieces } from './edit/pieces'
import { PlaceFields } from './edit/PlaceFields'
import { TeamField } from './edit/TeamField'
import { TextField } from './edit/TextField'
import { writeAll } from './edit/write'
import { Extra } from './Extra'
import { InspectorHead } from './InspectorHead'
import { NodeList } from './NodeList'
import { count } from '../../model/schema/count'

/** Px of a frame of which no size is stated. */
const FRAME = { width: 240, height: 120 } as const

type GroupProps = { readonly groups: readonly Group[]; readonly analysis: Analysis }

/** Everything that can be said of one group, or of several at once. */
export function GroupFields({ groups, analysis }: GroupProps) {
  const pieces = useMemo(() => groupPieces(groups), [groups])
  const all = analysis.graph.groups
  const [only] = groups
  return (
    <section className="inspector-section" aria-label="Group traits">
      <h3>What it is</h3>
      <TextField
        pieces={pieces}
        name="name"
        label="Name"
        stated={({ name }) => name}
        step={(whom) => `Rename ${whom}`}
        required="A group needs a name."
      />
      <TeamField
        pieces={pieces}
        stated={({ team }) => team}
        inherited={({ parent }) => groupTeam(parent, all)}
        help="Who owns what lies in it, unless it says otherwise."
      />
      <GroupField pieces={pieces} name="parent" stated={({ parent }) => parent} help="The group that it lies in itself." />
      {groups.length === 1 && only !== undefined ? <PlaceFields pieces={pieces} placed={only} drawn={FRAME} /> : null}
    </section>
  )
}

/** One group and what lies in it. */
export function GroupInspector({ group, analysis }: { readonly group: Group; readonly analysis: Analysis }) {
  const { nodes, groups } = analysis.graph
  const inside = nodes.flatMap((node, n) => (node.group === group.id ? [n] : []))
  const nested = [...groups.values()].filter(({ parent }) => parent === group.id)
  const all = useMemo(() => [group], [group])
  return (
    <>
      <InspectorHead title={group.name} sub={`Group · ${count(inside.length, 'node')}`} />
      <GroupFields groups={all} analysis={analysis} />
      <DescriptionField
        value={group.description}
        commit={(text) =>
          writeAll(groupPieces(all), { description: text === '' ? null : text }, `Describe “${group.name}”`, `describe group:${group.id}`)
        }
      />
      {nested.length === 0 ? null : (
        <section className="inspector-section">
          <h3>Groups in it</h3>
          <References subjects={nested.map(({ id }) => groupSubject(id))} stacked />
        </section>
      )}
      <section className="inspector-section">
        <h3>Nodes in it</h3>
        {inside.length === 0 ? <p className="quiet">None.</p> : <NodeList nodes={inside} analysis={analysis} />}
      </section>
      <Extra extra={group.extra} />
    </>
  )
}
