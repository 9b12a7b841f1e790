import { useMemo } from 'react'
import type { Analysis } from '../../../model/analysis/analyze'
import type { NodeTraits } from '../../../model/analysis/traits'
import { boxOf } from '../../edits/boxes'
import { GroupField } from './GroupField'
import { groupTeam } from './groupTeam'
import { NodeKindField } from './KindFields'
import { NODE_TRAITS } from './nodeTraits'
import { nodePieces } from './pieces'
import { PlaceFields } from './PlaceFields'
import { TeamField } from './TeamField'
import { TechnologyField } from './TechnologyField'
import { TextField } from './TextField'
import { TraitFields } from './TraitFields'

type NodeFieldsProps = { readonly nodes: readonly NodeTraits[]; readonly analysis: Analysis }

/** Everything that can be said of one node, or of several at once. */
export function NodeFields({ nodes, analysis }: NodeFieldsProps) {
  const pieces = useMemo(() => nodePieces(nodes), [nodes])
  const [only] = nodes
  const kinds = new Set(nodes.map(({ kind }) => kind))
  return (
    <section className="inspector-section" aria-label="Node traits">
      <h3>What it is</h3>
      <TextField
        pieces={pieces}
        name="name"
        label="Name"
        placeholder={nodes.length === 1 ? (only?.id ?? '') : ''}
        stated={({ node }) => node.name}
        step={(whom) => `Rename ${whom}`}
      />
      <NodeKindField pieces={pieces} />
      <TechnologyField
        pieces={pieces}
        stated={({ node }) => node.technology}
        fits={({ fits }) => fits.nodes.some((kind) => kinds.has(kind))}
      />
      <TeamField
        pieces={pieces}
        stated={({ node }) => node.team}
        inherited={({ node }) => groupTeam(node.group, analysis.graph.groups)}
        help="Who owns it; else the team of the group it lies in."
      />
      <GroupField pieces={pieces} name="group" stated={({ node }) => node.group} help="What it is drawn inside of." />
      <TraitFields traits={NODE_TRAITS} pieces={pieces} />
      {nodes.length === 1 && only !== undefined ? <PlaceFields pieces={pieces} placed={only.node} drawn={boxOf(only.node)} /> : null}
    </section>
  )
}
