import { technologyById } from '../../model/catalog/catalog'
import type { ImpliedTrait, Technology } from '../../model/catalog/technology'
import { Fact } from './Fact'
import { CONTROL, WORKLOAD } from './words'

const IMPLIED: Readonly<Record<ImpliedTrait, (technology: Technology) => string | undefined>> = {
  progress: ({ implies }) => implies.node?.progress?.map((control) => CONTROL[control]).join('; '),
  workload: ({ implies }) => (implies.node?.workload === undefined ? undefined : WORKLOAD[implies.node.workload]),
  tiers: ({ implies }) => (implies.node?.tiers === 2 ? 'two tiers of its own' : implies.node?.tiers === 1 ? 'one tier' : undefined),
  trigger: ({ implies }) => (implies.edge?.trigger === 'none' ? 'messages live in memory: nobody holds the trigger' : undefined),
}

const TRAITS = Object.keys(IMPLIED) as readonly ImpliedTrait[]

/** The technology, what it implies with the source of that, and on what its behaviour depends. */
export function TechnologyFact({ id }: { readonly id: string | undefined }) {
  if (id === undefined || id === '') return null
  const technology = technologyById(id)
  if (technology === undefined) return <Fact label="Technology">{id}</Fact>
  const implied = TRAITS.flatMap((trait) => {
    const words = IMPLIED[trait](technology)
    return words === undefined ? [] : [{ trait, words, source: technology.implies.because[trait]?.source }]
  })
  return (
    <Fact
      label="Technology"
      note={
        <>
          {implied.map(({ trait, words, source }) => (
            <span key={trait}>
              Implies: {words}.{source === undefined ? '' : ` Source: ${source}.`}
            </span>
          ))}
          {technology.condition === undefined ? null : <span>{technology.condition}</span>}
        </>
      }
    >
      {technology.name}
    </Fact>
  )
}
