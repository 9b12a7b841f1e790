import { useId } from 'react'
import type { Analysis } from '../../../model/analysis/analyze'
import type { EdgeTraits } from '../../../model/analysis/traits'
import { nodeSubject } from '../../store/selection'
import { Combobox } from '../../ui/Combobox'
import { Reference } from '../../ui/Reference'
import { NODE_KIND } from '../words'
import { Field, describedBy } from './Field'
import { sharedOf, whom, type Pieces } from './pieces'
import { useRefusal } from './useRefusal'
import { writeAll } from './write'

type EndFieldsProps = { readonly pieces: Pieces<EdgeTraits>; readonly analysis: Analysis }

/** Where the edge starts and where it leads; either end can be put on another node. */
export function EndFields({ pieces, analysis }: EndFieldsProps) {
  return (
    <div className="ends">
      <EndField pieces={pieces} analysis={analysis} end="source" label="From" />
      <EndField pieces={pieces} analysis={analysis} end="target" label="To" />
    </div>
  )
}

type EndFieldProps = EndFieldsProps & { readonly end: 'source' | 'target'; readonly label: string }

function EndField({ pieces, analysis: { traits }, end, label }: EndFieldProps) {
  const id = useId()
  const [issue, setIssue] = useRefusal()
  const shared = sharedOf(pieces, (of) => of[end])
  const node = shared.mixed ? undefined : traits.nodes[shared.value]
  const set = (next: string): void => {
    const name = traits.nodes.find((candidate) => candidate.id === next)?.name ?? next
    setIssue(writeAll(pieces, { [end]: next }, `Let ${whom(pieces)} ${end === 'source' ? 'start at' : 'lead to'} “${name}”`))
  }
  return (
    <Field
      id={id}
      label={label}
      issue={issue}
      layout="above"
      note={
        node === undefined ? (
          `Mixed: ${shared.mixed ? shared.tally.length : 0} nodes.`
        ) : (
          <Reference subjects={[nodeSubject(node.id)]}>Go there</Reference>
        )
      }
    >
      <Combobox
        id={`${id}-control`}
        text={node?.name ?? ''}
        placeholder="Mixed"
        find={(typed) =>
          traits.nodes
            .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
            .map((each) => ({ value: each.id, title: each.name, note: NODE_KIND[each.kind] }))
        }
        onChoose={(next) => next !== '' && set(next)}
        onUnknown={(typed) =>
          setIssue(
            `No node is called “${typed}”. It still ${end === 'source' ? 'starts at' : 'leads to'} ${node === undefined ? 'where it did' : `“${node.name}”`}.`,
          )
        }
        labelledBy={`${id}-label`}
        describedBy={describedBy(id, { issue }).replace(`${id}-help `, '')}
        invalid={issue !== undefined}
      />
    </Field>
  )
}
