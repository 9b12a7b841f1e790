import type { Command } from '../graph/commands'

/** What an edit asks of people, cheapest first: to say what is true, a control in a node, another edge, something new to run. */
export const COST_CLASSES = ['state', 'control', 'edge', 'infrastructure'] as const
export type CostClass = (typeof COST_CLASSES)[number]

/** One thing to change, as a person would name it; it may take several commands. */
export type Edit = {
  /** Imperative, without the full stop, so that several can be joined. */
  readonly title: string
  readonly commands: readonly Command[]
  readonly costClass: CostClass
}

/** An error that a fix brings to something it edits, where none could be found that does not. */
export type RaisedError = { readonly rule: string; readonly subject: string; readonly message: string }

export type Fix = {
  /** One sentence that says all of it. */
  readonly title: string
  readonly edits: readonly Edit[]
  /** Compares fixes of one size: a dearer class outweighs any number of edits of the cheaper ones. */
  readonly cost: number
  /** The commands of all edits in order, to be carried out as one step. */
  readonly commands: readonly Command[]
  readonly raises: readonly RaisedError[]
}

/** A node by its id, or every node of our own that a workflow's edges touch. */
export type Target = string | { readonly workflow: string }

export type Repair = {
  /** `reliable`: nothing to mend. `beyond`: more than `maxEdits` would be needed. `refused`: the question does not apply. */
  readonly outcome: 'found' | 'reliable' | 'beyond' | 'stopped' | 'refused'
  /** Cheapest first; all of one size, the smallest there is. Empty unless `found`, or `stopped` after some were. */
  readonly fixes: readonly Fix[]
  /** Where it is `beyond`: one way to do it all the same, not always the shortest. */
  readonly plan: Fix | null
  /** No fewer edits will do. */
  readonly atLeast: number
  /** The answer in a sentence. */
  readonly summary: string
}

const WEIGHT: Readonly<Record<CostClass, number>> = { state: 1, control: 10, edge: 100, infrastructure: 1000 }

export const weightOf = (costClass: CostClass): number => WEIGHT[costClass]

const lowered = (title: string): string => (/^[A-Z][a-z]*\b/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title)

/** “A”, “A, and b”, “A, b, and c”. */
export const joinTitles = (titles: readonly string[]): string => {
  const [first = '', ...rest] = titles
  return `${[first, ...rest.map((title, i) => (i === rest.length - 1 ? `and ${lowered(title)}` : lowered(title)))].join(', ')}.`
}
