import type { Move } from './move'

/** What a move changes, so that two moves on the same thing can be told. */
const touchedBy = ({ commands }: Move): readonly string[] =>
  commands.flatMap((command) => {
    if (command.type === 'setNode') return [`node:${command.id}`]
    return command.type === 'setEdge' ? [`edge:${command.id}`] : []
  })

const areIndependent = (moves: readonly Move[]): boolean => {
  const touched = moves.flatMap((move) => [...new Set(touchedBy(move))])
  return new Set(touched).size === touched.length
}

const permutations = (moves: readonly Move[]): readonly (readonly Move[])[] =>
  moves.length < 2 ? [moves] : moves.flatMap((move) => permutations(moves.filter((other) => other !== move)).map((rest) => [move, ...rest]))

/** The orders in which moves can be made: where two of them change the same thing, the later one has the last word. */
export const ordersOf = (moves: readonly Move[]): readonly (readonly Move[])[] => (areIndependent(moves) ? [moves] : permutations(moves))
