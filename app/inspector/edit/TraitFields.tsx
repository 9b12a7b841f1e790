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

/** The traits that apply to all of the pieces. */
export function TraitFields<Of>({ traits, pieces }: TraitFieldsProps<Of>) {
  const offered = traits.filter(({ applies }) => applies === undefined || pieces.all.every(({ of }) => applies(of)))
  return offered.map((trait) => <TraitField key={trait.key} trait={trait} pieces={pieces} />)
}
