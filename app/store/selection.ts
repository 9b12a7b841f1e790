import { create } from 'zustand'

/** Subjects as in findings: `node:<id>`, `edge:<id>`, `group:<id>`, `boundary:<id>`, `channel:<kind>:<name>`, `workflow:<id>` … */
export type Subject = string

export type SelectionState = {
  readonly selected: ReadonlySet<Subject>
  /** What the pointer or a hovered premise points at: highlighted, not selected. */
  readonly highlighted: ReadonlySet<Subject>
  /** A request to bring subjects into view; `serial` tells one request from the next. */
  readonly focus: { readonly subjects: readonly Subject[]; readonly serial: number }
}

const NONE: ReadonlySet<Subject> = new Set()

export const useSelection = create<SelectionState>(() => ({ selected: NONE, highlighted: NONE, focus: { subjects: [], serial: 0 } }))

export const select = (...subjects: readonly Subject[]): void =>
  useSelection.setState({ selected: subjects.length === 0 ? NONE : new Set(subjects) })

export const toggle = (subject: Subject): void => {
  const selected = new Set(useSelection.getState().selected)
  if (!selected.delete(subject)) selected.add(subject)
  useSelection.setState({ selected })
}

export const highlight = (...subjects: readonly Subject[]): void =>
  useSelection.setState({ highlighted: subjects.length === 0 ? NONE : new Set(subjects) })

/** Brings the subjects into view without selecting them. */
export const bringIntoView = (...subjects: readonly Subject[]): void =>
  useSelection.setState(({ focus }) => ({ focus: { subjects, serial: focus.serial + 1 } }))

export const nodeSubject = (id: string): Subject => `node:${id}`
export const edgeSubject = (id: string): Subject => `edge:${id}`
export const groupSubject = (id: string): Subject => `group:${id}`

/** The id behind a subject of this type, else undefined. */
export const idOf = (subject: Subject, type: 'node' | 'edge' | 'group' | 'boundary' | 'workflow'): string | undefined =>
  subject.startsWith(`${type}:`) ? subject.slice(type.length + 1) : undefined
