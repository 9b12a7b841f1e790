import type { Arguments, Flag } from './args'
import type { Terminal } from './terminal'

/** 0: clean; 1: a finding that fails the check; 2: something could not be read, was invalid or was asked for wrongly. */
export type ExitStatus = 0 | 1 | 2

export type Run = (args: Arguments, terminal: Terminal) => Promise<ExitStatus>

/** A command as one row of the table: help, parsing and “did you mean” derive from it. */
export type Command = {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Each way to call it, without the name of the program. */
  readonly usage: readonly string[]
  readonly flags: readonly Flag[]
  /** What help says below the options. */
  readonly details: string
  readonly examples: readonly string[]
  /** Loads the code that runs it: a command pays only for itself. */
  readonly load: () => Promise<Run>
}
