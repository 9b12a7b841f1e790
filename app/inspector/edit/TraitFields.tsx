import { listed } from '../../../model/analysis/words'
import { quoted } from '../../edits/words'
import { ChoiceField } from './ChoiceField'
import { FlagField } from './FlagField'
import { ManyField } from './ManyField'
import type { Pieces } from './pieces'
import type { Trait } from './trait'

type TraitFieldProps<Of> = { readonly trait: Trait<Of>; readonly pieces: Pieces<Of> }

function TraitField<Of>({ trait, pieces }: TraitFieldProps<Of>) {
  if (trait.type === 'choice') return <ChoiceField trait={trait} pieces={pieces} />
  return trait.type === 'many' ? <ManyField trait={trait} pieces={pieces} /> : <FlagField trait={trait} pieces={pieces} />
}

type TraitFieldsProps<Of> = { readonly traits: readonly Trait<Of>[]; readonly pieces: Pieces<Of> }

const appliesTo =
  <Of,>({ all }: Pieces<Of>, which: 'every' | 'some') =>
  ({ applies }: Trait<Of>): boolean =>
    applies === undefined || all[which](({ of }) => applies(of))

/** The traits that apply to all of the pieces, and what else some of them have. */
export function TraitFields<Of>({ traits, pieces }: TraitFieldsProps<Of>) {
  const offered = traits.filter(appliesTo(pieces, 'every'))
  const others = traits.filter(appliesTo(pieces, 'some')).filter((trait) => !offered.includes(trait))
  return (
    <>
      {offered.map((trait) => (
        <TraitField key={trait.key} trait={trait} pieces={pieces} />
      ))}
      {others.length === 0 ? null : (
        <p className="quiet">
          Only some of these have{' '}
          {listed(
            others.map(({ label }) => quoted(label)),
            others.length,
          )}
          . Select them alone to change it.
        </p>
      )}
    </>
  )
}
