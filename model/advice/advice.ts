/** What is drawn beside what the framework would pick (Part 4, *A Loose Decision Framework*): a recommendation, never a finding. */
export type Advice<Drawn, Option> = {
  readonly drawn: Drawn
  readonly recommended: Option
  /** Whole sentences that name the nodes; worded when asked. */
  readonly reasons: () => readonly string[]
}

/** “a”, “b” and “c”, at most `most` of them by name. */
export const listNames = (names: readonly string[], most = 4): string => {
  const quoted = names.map((name) => `“${name}”`)
  if (quoted.length > most) return `${quoted.slice(0, most - 1).join(', ')} and ${quoted.length - most + 1} more`
  return quoted.length < 2 ? (quoted[0] ?? 'nothing') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`
}
