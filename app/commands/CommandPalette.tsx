import { Command } from 'cmdk'
import { useEffect, useMemo, useRef, useState } from 'react'
import { nameOf, type ModelNode } from '../../model/schema/model'
import { NODE_WORDS } from '../edits/words'
import { useDocument } from '../store/document'
import { sendKeysTo } from '../store/keysTo'
import { nodeSubject, type Subject } from '../store/selection'
import { visit } from '../store/subjects'
import { showKeys } from '../ui/keys'
import { useCloseBeside } from '../ui/useCloseBeside'
import { useModal } from '../ui/useModal'
import { ACTION_GROUPS, isOffered, type Action } from './action'
import './commands.css'
import { isSought } from './isSought'
import { offersNow, type Offers } from './offers'
import { rankSections, type Listed, type Section } from './ranking'

type CommandPaletteProps = {
  readonly actions: readonly Action[]
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly onClose: () => void
}

type Choice = Listed & {
  readonly keys?: string | undefined
  readonly kind?: string
  readonly run: () => void
}

/** With many nodes only those are listed that the search can still tell apart. */
const MOST_NODES = 200

const actionSections = (offered: readonly Action[]): readonly Section<Choice>[] =>
  ACTION_GROUPS.map((heading) => ({
    heading,
    items: offered.filter(({ group }) => group === heading).map(({ id, title, keys, run }) => ({ key: id, title, keys: keys?.[0], run })),
  }))

const offerSections = (offers: readonly Offers[], search: string): readonly Section<Choice>[] =>
  offers
    .filter((each) => isSought(each, search))
    // The same may be found of several.
    .map(({ heading, offers: here }) => ({ heading, items: here.map((offer, n) => ({ ...offer, key: `${offer.title} ${n}` })) }))

const goTo = (subject: Subject): void => {
  visit(subject)
  sendKeysTo(subject)
}

const nodeSection = (nodes: readonly ModelNode[], search: string): Section<Choice> => {
  const wanted = search.trim().toLowerCase()
  return {
    heading: 'Go to',
    items: nodes
      .filter((node) => wanted === '' || nameOf(node).toLowerCase().includes(wanted))
      .slice(0, MOST_NODES)
      .map((node) => ({
        key: nodeSubject(node.id),
        title: nameOf(node),
        kind: NODE_WORDS[node.kind],
        run: () => goTo(nodeSubject(node.id)),
      })),
  }
}

/** Every action with its key, what can be done about what is selected, and every node, found by typing. */
export function CommandPalette({ actions, search, onSearch, onClose }: CommandPaletteProps) {
  const nodes = useDocument(({ model }) => model.nodes)
  const [offers] = useState(offersNow)
  const [offered] = useState(() => actions.filter(isOffered))
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
  const found = useMemo(
    () => rankSections([...actionSections(offered), ...offerSections(offers, search), nodeSection(nodes, search)], search),
    [offered, offers, nodes, search],
  )
  return (
    <dialog ref={dialog} className="command-palette" aria-label="Commands" onCancel={onClose}>
      <Command label="Commands" loop shouldFilter={false}>
        <Command.Input autoFocus placeholder="Do something, or go to a node" value={search} onValueChange={onSearch} />
        <Command.List>
          <Command.Empty>Nothing is called that.</Command.Empty>
          {found.map(({ heading, items }) =>
            items.length === 0 ? null : (
              <Command.Group key={heading} heading={heading}>
                {items.map(({ key, title, keys, kind, run: take }) => (
                  <Command.Item key={key} value={key} onSelect={() => run(take)}>
                    <span>{title}</span>
                    {keys === undefined ? null : <kbd>{showKeys(keys)}</kbd>}
                    {kind === undefined ? null : <small>{kind}</small>}
                  </Command.Item>
                ))}
              </Command.Group>
            ),
          )}
        </Command.List>
      </Command>
    </dialog>
  )
}
