import type { Analysis } from '../../model/analysis/analyze'
import type { NodeTraits } from '../../model/analysis/traits'
import { nodeSubject } from '../store/selection'
import { Fact, Facts } from './Fact'
import { STORAGE } from './words'

/** How the data of a store is kept, over all the stores that hold it. */
export function StoreFacts({ node, analysis }: { readonly node: NodeTraits; readonly analysis: Analysis }) {
  const system = analysis.storage.find(({ stores }) => stores.includes(node.index))
  if (system === undefined) return null
  return (
    <Facts title="Storage">
      <Fact label="How" why={[nodeSubject(node.id), 'storage']}>
        {STORAGE[system.type]}
      </Fact>
      <Fact label="Copies" note={system.visibility === 'async' ? 'The newest data shows up later on the other side.' : undefined}>
        {system.copies}
      </Fact>
    </Facts>
  )
}
