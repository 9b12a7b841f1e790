import { useEffect, useState } from 'react'
import { endMerge } from '../../store/document'

export type Draft = {
  /** What is typed just now; undefined while nobody types. */
  readonly text: string | undefined
  readonly issue: string | undefined
  readonly type: (text: string) => void
  readonly end: () => void
}

/**
 * What a person is typing. `commit` writes each keystroke and says why it was refused; a refused text stays in the field until it
 * is mended. Leaving ends the burst, so that the next one is a step of its own.
 */
export const useDraft = (commit: (text: string) => string | undefined): Draft => {
  const [text, setText] = useState<string>()
  const [issue, setIssue] = useState<string>()
  useEffect(() => endMerge, [])
  return {
    text,
    issue,
    type: (next) => {
      setText(next)
      setIssue(commit(next))
    },
    end: () => {
      if (text === undefined || issue !== undefined) return
      setText(undefined)
      endMerge()
    },
  }
}
