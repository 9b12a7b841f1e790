import { Command } from 'cmdk'
import { useEffect, useRef, useState } from 'react'
import { nameOf } from '../../model/schema/model'
import { NODE_WORDS } from '../edits/words'
import { useDocument } from '../store/document'
import { nodeSubject } from '../store/selection'
import { visit } from '../store/subjects'
import { showKeys } from '../ui/keys'
import { useCloseBeside } from '../ui/useCloseBeside'
import { useModal } from '../ui/useModal'
import { ACTION_GROUPS, isOffered, type Action } from './action'
import './commands.css'
import { isSought } from './isSought'
import { offersNow } from './offers'

type CommandPaletteProps = {
  readonly actions: readonly Action[]
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly onClose: () => void
}

/** With many nodes only those are listed that the search can still tell apart. */
const MOST_NODES = 200

function ActionItem({ action, onRun }: { readonly action: Action; readonly onRun: (run: () => void) => void }) {
  const [keys] = action.keys ?? []
  return (
    <Command.Item value={`${action.title} ${action.id}`} onSelect={() => onRun(action.run)}>
      <span>{action.title}</span>
      {keys === undefined ? null : <kbd>{showKeys(keys)}</kbd>}
    </Command.Item>
  )
}

/** Every action with its key, what can be done about what is selected, and every node, found by typing. */
export function CommandPalette({ actions, search, onSearch, onClose }: CommandPaletteProps) {
  const nodes = useDocument(({ model }) => model.nodes)
  const [offers] = useState(offersNow)
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog)
  useEffect(() => {
    const element = dialog.current
    // The dialog gives the focus to the first that can have it, which is not the field.
    const field = element?.querySelector('input')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  useCloseBeside(dialog, onClose)
  const run = (action: () => void): void => {
    onClose()
    // After the dialog has given the focus back, so that what runs can take it.
    setTimeout(action)
  }
  const wanted = search.trim().toLowerCase()
  const found = nodes.filter((node) => wanted === '' || nameOf(node).toLowerCase().includes(wanted)).slice(0, MOST_NODES)
  const offered = actions.filter(isOffered)
  return (
    <dialog ref={dialog} className="command-palette" aria-label="Commands" onCancel={onClose}>
      <Command label="Commands" loop>
        <Command.Input autoFocus placeholder="Do something, or go to a node" value={search} onValueChange={onSearch} />
        <Command.List>
          <Command.Empty>Nothing is called that.</Command.Empty>
          {ACTION_GROUPS.map((group) => {
            const inGroup = offered.filter((action) => action.group === group)
            return inGroup.length === 0 ? null : (
              <Command.Group key={group} heading={group}>
                {inGroup.map((action) => (
                  <ActionItem key={action.id} action={action} onRun={run} />
                ))}
              </Command.Group>
            )
          })}
          {offers
            .filter((each) => isSought(each, search))
            .map(({ heading, offers: here }) => (
              <Command.Group key={heading} heading={heading}>
                {here.map(({ title, run: take }, n) => (
                  // The same may be found of several.
                  <Command.Item key={n} value={`${title} ${n}`} onSelect={() => run(take)}>
                    <span>{title}</span>
                  </Command.Item>
                ))}
              </Command.Group>
            ))}
          {found.length === 0 ? null : (
            <Command.Group heading="Go to">
              {found.map((node) => (
                <Command.Item key={node.id} value={`${nameOf(node)} ${node.id}`} onSelect={() => run(() => visit(nodeSubject(node.id)))}>
                  <span>{nameOf(node)}</span>
                  <small>{NODE_WORDS[node.kind]}</small>
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </dialog>
  )
}
