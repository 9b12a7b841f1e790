import type { Command } from '../../model/graph/commands'
import type { Subject } from '../store/selection'

/** An edit ready to be carried out: what it does, how the step is called, what is selected afterwards, and what of that waits for a name. */
export type Edit = {
  readonly command: Command
  readonly label: string
  readonly select?: readonly Subject[]
  readonly fresh?: Subject
}

/** Why an edit cannot be done, in a sentence. */
export type Refused = { readonly refused: string }

export const isRefused = (edit: Edit | Refused): edit is Refused => 'refused' in edit

export const batch = (commands: readonly Command[]): Command =>
  commands.length === 1 && commands[0] !== undefined ? commands[0] : { type: 'batch', commands }

/** What was just made is selected, and what is typed next names it. */
export const asFresh = (subject: Subject): Pick<Edit, 'select' | 'fresh'> => ({ select: [subject], fresh: subject })
