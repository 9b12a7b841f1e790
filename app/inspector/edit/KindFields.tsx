import { useId } from 'react'
import type { EdgeTraits, NodeTraits } from '../../../model/analysis/traits'
import { NODE_GLYPHS, EDGE_GLYPHS } from '../../../model/picture/glyphs'
import { EDGE_KINDS, NODE_KINDS, type EdgeKind } from '../../../model/schema/model'
import { AN_EDGE } from '../../edits/words'
import { Glyph } from '../../ui/Icon'
import { EDGE_KIND, NODE_KIND } from '../words'
import { Field, describedBy } from './Field'
import './kindFields.css'
import { sharedOf, whom, type Pieces } from './pieces'
import './pills.css'
import { useRefusal } from './useRefusal'
import { writeAll } from './write'
import { mixedNote } from './mixedNote'

const MEANS: Readonly<Record<EdgeKind, string>> = {
  rpc: 'A call from one to the other.',
  queue: 'Messages that one of its receivers takes.',
  topic: 'Messages that all of its receivers get.',
  data: 'Data is read, written or moved; it triggers nothing.',
}

/** What a node is. A kind that its edges forbid is refused with the reason. */
export function NodeKindField({ pieces }: { readonly pieces: Pieces<NodeTraits> }) {
  const id = useId()
  const [issue, setIssue] = useRefusal()
  const shared = sharedOf(pieces, ({ kind }) => kind)
  return (
    <Field id={id} label="Kind" help="Who starts work, who does it, or where data lies." issue={issue} layout="beside">
      <div className="with-glyph">
        {shared.mixed ? null : <Glyph path={NODE_GLYPHS[shared.value].line} filled={NODE_GLYPHS[shared.value].filled} small />}
        <select
          id={`${id}-control`}
          className="choice wide"
          value={shared.mixed ? '' : shared.value}
          aria-describedby={describedBy(id, { issue, note: false })}
          onChange={({ target }) => {
            const words = NODE_KIND[target.value as keyof typeof NODE_KIND].toLowerCase()
            setIssue(writeAll(pieces, { kind: target.value }, `Make ${whom(pieces)} a ${words}`.replace(/ a (?=[aeiou])/, ' an ')))
          }}
        >
          {shared.mixed ? (
            <option value="" disabled>
              Mixed
            </option>
          ) : null}
          {NODE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {NODE_KIND[kind]}
            </option>
          ))}
        </select>
      </div>
    </Field>
  )
}

/** What an edge is. Traits that the new kind does not know go with the old one. */
export function EdgeKindField({ pieces }: { readonly pieces: Pieces<EdgeTraits> }) {
  const id = useId()
  const [issue, setIssue] = useRefusal()
  const shared = sharedOf(pieces, ({ kind }) => kind)
  const note = shared.mixed ? mixedNote(shared.tally, (kind) => EDGE_KIND[kind]) : MEANS[shared.value]
  return (
    <Field id={id} label="Kind" help="How work or data gets from one to the other." note={note} issue={issue}>
      <div className="pills" role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={describedBy(id, { issue })}>
        {EDGE_KINDS.map((kind) => (
          <label key={kind} title={MEANS[kind]}>
            <input
              className="heard"
              type="radio"
              name={id}
              checked={!shared.mixed && shared.value === kind}
              onChange={() => setIssue(writeAll(pieces, { kind }, `Make ${whom(pieces)} ${AN_EDGE[kind]}`))}
            />
            <Glyph path={EDGE_GLYPHS[kind].line} filled={EDGE_GLYPHS[kind].filled} small />
            {EDGE_KIND[kind]}
          </label>
        ))}
      </div>
    </Field>
  )
}
