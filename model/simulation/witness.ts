/** A place where a run can take one of two ways. All but the last are faults. */
export type Question = 'crash' | 'refuse' | 'drop' | 'repeat' | 'give-up'

/** Where an attempt crashes. */
export type Place = 'before-work' | 'before-send' | 'after-send' | 'before-completing'

/** What happens in a run, as the interpreter reports it. `start`, `attempt` and `retry` each begin an attempt. */
export type Event =
  | 'start'
  | 'attempt'
  | 'retry'
  | 'work'
  | 'skip-work'
  | 'send'
  | 'skip-send'
  | 'complete'
  | 'crash'
  | 'refuse'
  | 'drop'
  | 'repeat'
  | 'call-failed'
  | 'give-up'
  | 'abandon'

/** Sees a run as it happens. `send` is an index into the sends of all invocations; -1 where there is none, or where its sender is no part of the run. */
export type Witness = {
  readonly event: (event: Event, invocation: number, send: number, place: Place | null) => void
  readonly question: (question: Question, invocation: number, send: number, place: Place | null) => void
}
