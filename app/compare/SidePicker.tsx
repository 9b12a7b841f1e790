import { useEffect, useState } from 'react'
import type { Side } from '../store/comparing'
import { useDocument } from '../store/document'
import type { DocumentInfo, Version } from '../store/library/database'
import { listDocuments } from '../store/library/library'
import { listVersions } from '../store/library/versions'
import { dateWords } from './dateWords'

type Kept = { readonly versions: readonly Version[]; readonly documents: readonly DocumentInfo[] }

const NOTHING: Kept = { versions: [], documents: [] }

const useKept = (): Kept => {
  const id = useDocument((document) => document.id)
  const [kept, setKept] = useState(NOTHING)
  useEffect(() => {
    let left = false
    const read = async (): Promise<void> => {
      const [versions, documents] = await Promise.all([listVersions(id), listDocuments()]).catch(() => [[], []] as const)
      if (!left) setKept({ versions, documents: documents.filter((document) => document.id !== id) })
    }
    void read()
    return () => {
      left = true
    }
  }, [id])
  return kept
}

const valueOf = (side: Side | undefined): string => {
  if (side === undefined) return ''
  return side.kind === 'proposal' ? 'proposal:' : `${side.kind}:${side.id}`
}

const sideOf = (value: string): Side | undefined => {
  const at = value.indexOf(':')
  const [kind, id] = [value.slice(0, at), value.slice(at + 1)]
  return kind === 'variant' || kind === 'version' || kind === 'document' ? { kind, id } : undefined
}

type SidePickerProps = { readonly label: string; readonly side: Side | undefined; readonly onChange: (side: Side) => void }

/** What stands on one side: a variant, a version, or another drawing. */
export function SidePicker({ label, side, onChange }: SidePickerProps) {
  const variants = useDocument((document) => document.variants)
  const { versions, documents } = useKept()
  return (
    <select
      className="choice side-picker"
      aria-label={label}
      value={valueOf(side)}
      onChange={({ target }) => {
        const chosen = sideOf(target.value)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {side === undefined ? (
        <option value="" disabled>
          Choose what to compare with…
        </option>
      ) : null}
      {side?.kind === 'proposal' ? <option value="proposal:">{side.name} (not kept yet)</option> : null}
      <optgroup label={variants.length === 1 ? 'This drawing' : 'Variants'}>
        {variants.map(({ id, name }) => (
          <option key={id} value={`variant:${id}`}>
            {variants.length === 1 ? 'As it is now' : name}
          </option>
        ))}
      </optgroup>
      {versions.length === 0 ? null : (
        <optgroup label="Versions">
          {versions.map(({ id, at, reason, variant }) => (
            <option key={id} value={`version:${id}`}>
              {`${dateWords(at)}: ${reason}${variant === undefined ? '' : ` (${variant})`}`}
            </option>
          ))}
        </optgroup>
      )}
      {documents.length === 0 ? null : (
        <optgroup label="Other drawings">
          {documents.map(({ id, name }) => (
            <option key={id} value={`document:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  )
}
