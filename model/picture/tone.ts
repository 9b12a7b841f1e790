/** The colours of the drawing by what they mean. The screen has them as custom properties, an export as values of one theme. */
export const TEAM_TONES = ['team-1', 'team-2', 'team-3', 'team-4', 'team-5', 'team-6', 'team-7', 'team-8'] as const
export const TONES = [
  'bg',
  'dot',
  'panel',
  'border',
  'text',
  'muted',
  'accent',
  'ok',
  'human',
  'unsafe',
  'error',
  'unstated',
  ...TEAM_TONES,
] as const
export type Tone = (typeof TONES)[number]

/** A colour for each team, by the order of their names, so that the file's order does not matter. */
export const teamTones = (teams: Iterable<string | undefined>): ReadonlyMap<string, Tone> => {
  const names = [...new Set(teams)].filter((team) => team !== undefined).sort()
  return new Map(names.map((team, at) => [team, TEAM_TONES[at % TEAM_TONES.length] as Tone]))
}
