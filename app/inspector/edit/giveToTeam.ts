import { whom, type Pieces } from './pieces'
import { writeAll } from './write'

/** Gives all to a team, or takes them from theirs; the answer is why it was refused. */
export const giveToTeam = (pieces: Pieces, team: string | null): string | undefined =>
  writeAll(pieces, { team }, team === null ? `Take ${whom(pieces)} from its team` : `Give ${whom(pieces)} to the team ${team}`)
