import { useCallback, useState } from 'react'
import type { Premise } from '../../../model/analysis/explain/premise'
import { useDocument } from '../../store/document'
import { Icon } from '../../ui/Icon'
import { Menu } from '../../ui/Menu'
import './premiseChange.css'
import { premiseItems } from './premiseItems'
import { isFocusFree } from '../../ui/keepFocus'

/** Changes the trait that a premise states, so that one sees what would follow. */
export function PremiseChange({ premise }: { readonly premise: Premise }) {
  const [at, setAt] = useState<{ readonly x: number; readonly y: number }>()
  const analysis = useDocument((document) => document.analysis)
  const close = useCallback(() => setAt(undefined), [])
  return (
    <>
      <button
        type="button"
        className="premise-change"
        aria-haspopup="menu"
        aria-expanded={at !== undefined}
        aria-label={`Change: ${premise.sentence}`}
        title="Change it"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          setAt({ x: left, y: bottom + 2 })
        }}
      >
        <Icon glyph="edit" small />
      </button>
      {at === undefined ? null : (
        <Menu
          label="Change it"
          at={at}
          onClose={close}
          items={premiseItems(premise, analysis).map(({ title, chosen, run }) => ({
            id: title,
            title: chosen ? `${title} (now)` : title,
            icon: <span className="tick">{chosen ? <Icon glyph="tick" small /> : null}</span>,
            run: () => {
              run()
              // The step that held the focus may be gone with the old proof.
              setTimeout(() => {
                if (isFocusFree()) document.querySelector<HTMLElement>('.inspector')?.focus()
              })
            },
          }))}
        />
      )}
    </>
  )
}
