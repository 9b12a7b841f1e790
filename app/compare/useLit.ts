import { useCallback, useMemo, useState } from 'react'
import type { Compared } from '../../model/compare/compared'
import { elementsOf } from '../store/subjects'

type Lit = { readonly key: string; readonly left: readonly string[]; readonly right: readonly string[] }

/** The nodes and edges that subjects stand for, and the subjects themselves: a boundary has a hull. */
const useElements = (subjects: readonly string[] | undefined, compared: Compared | undefined): ReadonlySet<string> | undefined =>
  useMemo(() => {
    if (subjects === undefined || compared === undefined) return undefined
    return new Set(subjects.flatMap((subject) => [subject, ...elementsOf(subject, compared.analysis)]))
  }, [subjects, compared])

/** What is pointed out in both drawings, by the row that speaks of it. */
export const useLit = (a: Compared | undefined, b: Compared | undefined) => {
  const [lit, setLit] = useState<Lit>()
  /** Points out what a row speaks of; asked again, no longer. */
  const light = useCallback(
    (key: string, left: readonly string[], right: readonly string[]): void =>
      setLit((now) => (now?.key === key ? undefined : { key, left, right })),
    [],
  )
  const unlight = useCallback(() => setLit(undefined), [])
  return { lit: lit?.key, left: useElements(lit?.left, a), right: useElements(lit?.right, b), light, unlight }
}
