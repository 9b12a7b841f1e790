import { useId, useState } from 'react'
import type { EdgeTraits } from '../../../model/analysis/traits'
import type { EdgeKind } from '../../../model/schema/model'
import { renameChannel } from '../../edits/grouping'
import { quoted } from '../../edits/words'
import { count } from '../../../model/schema/count'
import { endMerge, useDocument } from '../../store/document'
import { Combobox } from '../../ui/Combobox'
import { Field, describedBy } from './Field'
import { identityOf, sharedOf, whom, type Pieces } from './pieces'
import { useRefusal } from './useRefusal'
import { write, writeAll } from './write'
import { mixedNote } from './mixedNote'

type Offer = { readonly kind: EdgeKind; readonly from: string; readonly to: string }

/** The name of the queue or topic. Giving one edge another name offers to rename the whole channel, within the same step. */
export function ChannelField({ pieces }: { readonly pieces: Pieces<EdgeTraits> }) {
  const id = useId()
  const [issue, setIssue] = useRefusal()
  const [offer, setOffer] = useState<Offer>()
  const edges = useDocument(({ model }) => model.edges)
  const shared = sharedOf(pieces, ({ edge }) => edge.channel ?? '')
  const kind = sharedOf(pieces, (of) => of.kind)
  const value = shared.mixed ? '' : shared.value
  const names = [...new Set(edges.flatMap((edge) => (kind.mixed || edge.kind !== kind.value ? [] : (edge.channel ?? []))))].sort()
  const left = offer === undefined ? 0 : edges.filter((edge) => edge.kind === offer.kind && edge.channel === offer.from).length
  const merge = `channel ${identityOf(pieces)}`

  const set = (text: string): void => {
    const to = text.trim()
    const step = to === '' ? `Take the channel of ${whom(pieces)} away` : `Set the channel of ${whom(pieces)} to ${quoted(to)}`
    const refused = writeAll(pieces, { channel: to === '' ? null : to }, step, to === '' ? undefined : merge)
    setIssue(refused)
    setOffer(refused !== undefined || to === '' || value === '' || kind.mixed ? undefined : { kind: kind.value, from: value, to })
  }
  const renameAll = ({ kind, from, to }: Offer): void => {
    const { command, label } = renameChannel(useDocument.getState().model, kind, from, to)
    setIssue(write(command, label, merge))
    endMerge()
    setOffer(undefined)
  }
  const together = kind.mixed || value === '' ? 0 : edges.filter((edge) => edge.kind === kind.value && edge.channel === value).length
  const note = shared.mixed
    ? mixedNote(shared.tally, (each) => each || 'none')
    : together > 1 && !kind.mixed
      ? `${count(together, 'edge')} together are this ${kind.value}.`
      : undefined
  return (
    <Field
      id={id}
      label="Channel"
      help="The name of the queue or topic. Edges with the same name are one channel."
      note={note}
      issue={issue}
      layout="beside"
    >
      <Combobox
        id={`${id}-control`}
        text={value}
        placeholder={shared.mixed ? 'Mixed' : 'Not stated'}
        find={(typed) =>
          names.filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase())).map((name) => ({ value: name, title: name }))
        }
        onChoose={set}
        onText={set}
        labelledBy={`${id}-label`}
        describedBy={describedBy(id, { issue })}
        invalid={issue !== undefined}
      />
      {offer === undefined || left === 0 ? null : (
        <p className="offer" role="status">
          {count(left, 'other edge')} {left === 1 ? 'is' : 'are'} still called {quoted(offer.from)}.{' '}
          <button type="button" className="button" onClick={() => renameAll(offer)}>
            Rename {left === 1 ? 'it, too' : 'them, too'}
          </button>
        </p>
      )}
    </Field>
  )
}
