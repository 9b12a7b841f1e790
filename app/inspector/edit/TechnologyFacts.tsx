import { factsOf } from '../../../model/catalog/facts'
import './technologyFacts.css'

const WORDS: Readonly<Record<string, string>> = { true: 'yes', false: 'no' }

/** Everything that the catalogue knows of a technology, each with where it was read. */
export function TechnologyFacts({ id }: { readonly id: string }) {
  return (
    <dl className="technology-facts">
      {factsOf(id).map(({ key, value, source, verified }) => (
        <div key={`${key} ${source}`}>
          <dt>{key.replaceAll('_', ' ')}</dt>
          <dd>
            {WORDS[String(value)] ?? String(value)}
            <small>
              {verified ? 'Source: ' : 'Recalled; to be checked in: '}
              {source}
            </small>
          </dd>
        </div>
      ))}
    </dl>
  )
}
