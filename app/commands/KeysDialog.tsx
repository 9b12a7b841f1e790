import { Dialog } from '../ui/Dialog'
import { MOD, showKeys } from '../ui/keys'
import { ACTION_GROUPS, type Action } from './action'
import './commands.css'

type KeysDialogProps = { readonly actions: readonly Action[]; readonly onClose: () => void }

/** Keys that belong to a part of the page rather than to an action. */
const ELSEWHERE: readonly (readonly [string, string])[] = [
  ['Tab', 'From element to element, as one reads the drawing'],
  ['← → ↑ ↓', 'Walk along the edges of the drawing'],
  ['Enter', 'Select the focused element; with Shift, add it to the selection'],
  ['F2', 'Rename'],
  ['Space + drag', 'Move the canvas'],
  [showKeys('Alt+drag'), 'Put a copy there'],
  [`${MOD} while dragging`, 'Neither grid nor guides'],
  ['Esc', 'Give up what is being done, or select nothing'],
]

/** All keys, by what they are for. */
export function KeysDialog({ actions, onClose }: KeysDialogProps) {
  const withKeys = actions.filter((action) => action.keys !== undefined)
  return (
    <Dialog
      title="Keys"
      onClose={onClose}
      actions={
        <button type="button" className="button main" onClick={onClose}>
          Close
        </button>
      }
    >
      <div className="key-groups">
        {ACTION_GROUPS.map((group) => {
          const inGroup = withKeys.filter((action) => action.group === group)
          return inGroup.length === 0 ? null : (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {inGroup.map((action) => (
                  <div key={action.id}>
                    <dt>{action.title}</dt>
                    <dd>
                      {(action.keys ?? []).map((keys) => (
                        <kbd key={keys}>{showKeys(keys)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
        <section aria-label="On the canvas">
          <h3>On the canvas</h3>
          <dl>
            {ELSEWHERE.map(([keys, words]) => (
              <div key={keys}>
                <dt>{words}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}
