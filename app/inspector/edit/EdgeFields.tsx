import { useMemo } from 'react'
import type { Analysis } from '../../../model/analysis/analyze'
import type { EdgeTraits } from '../../../model/analysis/traits'
import { ChannelField } from './ChannelField'
import { edgeTraits } from './edgeTraits'
import { EndFields } from './EndFields'
import { EdgeKindField } from './KindFields'
import { edgePieces } from './pieces'
import { TechnologyField } from './TechnologyField'
import { TextField } from './TextField'
import { TraitFields } from './TraitFields'

type EdgeFieldsProps = { readonly edges: readonly EdgeTraits[]; readonly analysis: Analysis }

/** Everything that can be said of one edge, or of several at once. */
export function EdgeFields({ edges, analysis }: EdgeFieldsProps) {
  const pieces = useMemo(() => edgePieces(edges, analysis), [edges, analysis])
  const traits = useMemo(() => edgeTraits(analysis), [analysis])
  const kinds = new Set(edges.map(({ kind }) => kind))
  const channelled = edges.every(({ kind }) => kind === 'queue' || kind === 'topic')
  return (
    <section className="inspector-section" aria-label="Edge traits">
      <h3>What it is</h3>
      <TextField
        pieces={pieces}
        name="name"
        label="Name"
        help="Shown on the edge."
        stated={({ edge }) => edge.name}
        step={(whom) => `Name ${whom}`}
      />
      <EdgeKindField pieces={pieces} />
      <EndFields pieces={pieces} analysis={analysis} />
      {channelled ? <ChannelField pieces={pieces} /> : null}
      <TechnologyField
        pieces={pieces}
        stated={({ edge }) => edge.technology}
        fits={({ fits }) => fits.edges.some((kind) => kinds.has(kind))}
      />
      <TraitFields traits={traits} pieces={pieces} />
    </section>
  )
}
