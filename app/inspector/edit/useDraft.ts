import { useEffect, useRef, useState } from 'react'
import { endMerge, useDocument } from '../../store/document'

export type Draft = {
  /** What is typed just now; undefined while nobody types. */
  readonly text: string | undefined
  readonly issue: string | undefined
  /** Set while every keystroke is a part of a step, so that undoing takes back steps: for `data-steps` of the field. */
  readonly steps: true | undefined
  readonly type: (text: string) => void
  readonly end: () => void
}

/**
 * What a person is typing. `commit` writes each keystroke and says why it was refused; a refused text stays in the field until it
 * is mended. Leaving ends the burst, so that the next one is a step of its own. Where the drawing changes otherwise, by another tab
 * or a step taken back, the field shows what it says then.
 */
export const useDraft = (commit: (text: string) => string | undefined): Draft => {
  const [text, setText] = useState<string>()
  const [issue, setIssue] = useState<string>()
  const committing = useRef(false)
  useEffect(() => endMerge, [])
  useEffect(
    () =>
      useDocument.subscribe((now, before) => {
        if (now.model !== before.model && !committing.current && issue === undefined) setText(undefined)
      }),
    [issue],
  )
  return {
    text,
    issue,
    steps: issue === undefined ? true : undefined,
    type: (next) => {
      setText(next)
      committing.current = true
      setIssue(commit(next))
      committing.current = false
    },
    end: () => {
      if (text === undefined || issue !== undefined) return
      setText(undefined)
      endMerge()
    },
  }
}
