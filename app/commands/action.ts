import { useDocument } from '../store/document'
import { matches, type Keys } from '../ui/keys'

export const ACTION_GROUPS = ['Draw', 'Edit', 'Arrange', 'View', 'Perspective', 'Document', 'Help'] as const
export type ActionGroup = (typeof ACTION_GROUPS)[number]

/** One thing a person can do, wherever it is offered: palette of commands, keys, menus. */
export type Action = {
  readonly id: string
  readonly title: string
  readonly group: ActionGroup
  readonly keys?: readonly Keys[]
  /** Offered only where this holds; without it, always. */
  readonly applies?: () => boolean
  /** It changes the drawing: not offered where that is for viewing only. */
  readonly changes?: true
  /** Its keys are the browser’s own: they are shown, and answered where the browser says what they do. */
  readonly native?: true
  /** Its keys work in fields, too: in all of them, or in those in which every keystroke is a part of a step. */
  readonly anywhere?: true | 'steps'
  /** Works only in an open document, and by key outside of dialogs. */
  readonly run: () => void
}

export const isOffered = ({ applies, changes }: Action): boolean =>
  (applies?.() ?? true) && !(changes === true && useDocument.getState().readOnly)

/** The action that a key press asks for. */
export const actionFor = (actions: readonly Action[], event: KeyboardEvent): Action | undefined =>
  actions.find(
    (action) => action.native !== true && (action.keys ?? []).some((keys) => matches(keys, event)) && (action.applies?.() ?? true),
  )
