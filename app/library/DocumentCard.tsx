import { Suspense, useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Model } from '../../model/schema/model'
import { linkTo } from '../store/address'
import type { DocumentInfo } from '../store/library/database'
import { readDocument } from '../store/library/library'
import { renameStored } from '../store/library/storedDocuments'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { timeWords } from './timeWords'

type DocumentCardProps = {
  readonly info: DocumentInfo
  /** The one that was worked on last. */
  readonly last: boolean
  readonly now: number
  readonly picture: (model: Model) => ReactNode
  readonly onChange: () => Promise<void>
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

/** Pictures of drawings larger than this would hold up the page. */
const MOST_NODES = 2000

const useModel = ({ id, nodes, updated }: DocumentInfo): Model | undefined => {
  const [model, setModel] = useState<Model>()
  useEffect(() => {
    if (nodes > MOST_NODES) return undefined
    let left = false
    const read = async (): Promise<void> => {
      const stored = await readDocument(id).catch(() => undefined)
      if (!left) setModel(stored?.model)
    }
    void read()
    return () => {
      left = true
    }
  }, [id, nodes, updated])
  return model
}

const focus = (field: HTMLInputElement | null): void => {
  field?.focus()
  field?.select()
}

/** One stored drawing: how it looks, what it is called, when it was changed, and what can be done with it. */
export function DocumentCard({ info, last, now, picture, onChange, onDuplicate, onDelete }: DocumentCardProps) {
  const { id, name, nodes, edges, variants, updated } = info
  const model = useModel(info)
  const [renaming, setRenaming] = useState(false)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number }>()
  const closeMenu = useCallback(() => setMenu(undefined), [])
  const address = { view: 'drawing', id } as const

  const rename = async (next: string): Promise<void> => {
    setRenaming(false)
    if (next.trim() === '' || next.trim() === name) return
    await renameStored(id, next.trim())
    await onChange()
  }
  return (
    <div className="document-card">
      <a className="example-card" {...linkTo(address)}>
        <div className="thumbnail">{model === undefined ? null : <Suspense>{picture(model)}</Suspense>}</div>
        <strong>{last ? `Continue “${name}”` : name}</strong>
        <span>{timeWords(updated, now)}</span>
        <small>
          {nodes} nodes · {edges} edges{variants === undefined ? null : ` · ${variants} variants`}
        </small>
      </a>
      {renaming ? (
        <input
          ref={focus}
          className="text document-name"
          aria-label={`New name of “${name}”`}
          defaultValue={name}
          maxLength={200}
          onBlur={({ target }) => void rename(target.value)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') void rename(currentTarget.value)
            else if (key === 'Escape') setRenaming(false)
          }}
        />
      ) : null}
      <IconButton
        icon="more"
        label={`What can be done with “${name}”`}
        aria-haspopup="menu"
        aria-expanded={menu !== undefined}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          setMenu({ x: left, y: bottom + 4 })
        }}
      />
      {menu === undefined ? null : (
        <Menu
          label={name}
          at={menu}
          onClose={closeMenu}
          items={[
            { id: 'rename', title: 'Rename', run: () => setRenaming(true) },
            { id: 'duplicate', title: 'Duplicate', run: onDuplicate },
            { id: 'delete', title: 'Delete', apart: true, run: onDelete },
          ]}
        />
      )}
    </div>
  )
}
