import type { DrawingChange } from '../../model/formats/diff/drawingChanges'
import { useShownFirst } from './useShownFirst'

const SIGNS: Readonly<Record<DrawingChange['sign'], readonly [sign: string, word: string]>> = {
  '+': ['+', 'comes'],
  '-': ['−', 'goes'],
  '~': ['≠', 'changes'],
}

type DrawingChangesProps = {
  readonly changes: readonly DrawingChange[]
  readonly lit: string | undefined
  readonly onLight: (key: string, before: readonly string[], after: readonly string[]) => void
}

const listOf = (subject: string | undefined): readonly string[] => (subject === undefined ? [] : [subject])

/** What differs in the drawing itself. */
export function DrawingChanges({ changes, lit, onLight }: DrawingChangesProps) {
  const [shown, rest] = useShownFirst(changes)
  return (
    <section className="changes" aria-labelledby="changes-title">
      <h3 id="changes-title">In the drawing</h3>
      {changes.length === 0 ? <p className="quiet">Nothing differs but where things stand.</p> : null}
      <ul>
        {shown.map(({ sign, element, traits, before, after }, at) => {
          const [mark, word] = SIGNS[sign]
          const key = `change:${at}`
          const words = (
            <>
              <span className="change-sign" aria-hidden="true">
                {mark}
              </span>
              <span>
                {element} <span className={traits.length === 0 ? 'quiet' : 'heard'}>{word}</span>
                {traits.length === 0 ? null : <small>{traits.join('; ')}</small>}
              </span>
            </>
          )
          return (
            <li key={key} data-change={word} data-lit={key === lit || undefined}>
              {before === undefined && after === undefined ? (
                <div>{words}</div>
              ) : (
                <button type="button" aria-pressed={key === lit} onClick={() => onLight(key, listOf(before), listOf(after))}>
                  {words}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {rest}
    </section>
  )
}
