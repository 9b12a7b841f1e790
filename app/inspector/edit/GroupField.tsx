import { useId } from 'react'
import type { Group } from '../../../model/schema/model'
import { quoted } from '../../edits/words'
import { useDocument } from '../../store/document'
import { Field, describedBy } from './Field'
import { sharedOf, whom, type Pieces } from './pieces'
import { useRefusal } from './useRefusal'
import { writeAll } from './write'

const NONE: readonly Group[] = []
const MIXED = '\u0000'

type GroupFieldProps<Of> = {
  readonly pieces: Pieces<Of>
  /** As in the file: `group` of a node, `parent` of a group. */
  readonly name: 'group' | 'parent'
  readonly stated: (of: Of) => string | undefined
  readonly help: string
}

/** “Shop / Warehouse”. */
const pathOf = (group: Group, byId: ReadonlyMap<string, Group>): string => {
  const names: string[] = []
  for (let at: Group | undefined = group; at !== undefined; at = byId.get(at.parent ?? '')) names.unshift(at.name)
  return names.join(' / ')
}

/** The group that it lies in. */
export function GroupField<Of>({ pieces, name, stated, help }: GroupFieldProps<Of>) {
  const id = useId()
  const [issue, setIssue] = useRefusal()
  const groups = useDocument(({ model }) => model.groups) ?? NONE
  const byId = new Map(groups.map((group) => [group.id, group]))
  const shared = sharedOf(pieces, (of) => stated(of) ?? '')
  const own = new Set(name === 'parent' ? pieces.all.map((piece) => piece.id) : [])
  const paths = groups
    .filter((group) => !own.has(group.id))
    .map((group) => [group.id, pathOf(group, byId)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b))
  if (paths.length === 0 && !shared.mixed && shared.value === '') return null

  const set = (next: string): void => {
    const step = next === '' ? `Take ${whom(pieces)} out of its group` : `Put ${whom(pieces)} into ${quoted(byId.get(next)?.name ?? next)}`
    setIssue(writeAll(pieces, { [name]: next === '' ? null : next }, step))
  }
  return (
    <Field id={id} label="Group" help={help} issue={issue} layout="beside">
      <select
        id={`${id}-control`}
        className="choice wide"
        value={shared.mixed ? MIXED : shared.value}
        aria-describedby={describedBy(id, { issue, note: false })}
        onChange={({ target }) => set(target.value)}
      >
        {shared.mixed ? (
          <option value={MIXED} disabled>
            Mixed
          </option>
        ) : null}
        <option value="">None</option>
        {paths.map(([group, path]) => (
          <option key={group} value={group}>
            {path}
          </option>
        ))}
      </select>
    </Field>
  )
}
