import type { Move } from './move'
import { obstacleFor, type Obstacle } from './obstacle'
import { compareMoves, fewestEdits, type Search } from './search'
import { make, takeBack } from './situation'

/** Up to so many separate obstacles a plan looks ahead; beyond, it takes the cheapest edit each time. */
const LOOK_AHEAD = 30
/** So many of an obstacle’s edits are weighed. */
const WEIGHED = 24

const nextObstacle = ({ targets, situation, vocabulary }: Search): Obstacle | undefined => {
  for (const target of targets) {
    const obstacle = obstacleFor(target, situation, vocabulary)
    if (obstacle !== undefined) return obstacle
  }
  return undefined
}

/** The edit after which the fewest are still needed, the cheapest among equals. */
const best = (search: Search, obstacle: Obstacle, looksAhead: boolean): Move | undefined => {
  const moves = [...obstacle].sort(compareMoves)
  if (!looksAhead) return moves[0]
  const weighed = moves.slice(0, WEIGHED).map((move) => {
    make(search.situation, move)
    const left = fewestEdits(search)
    takeBack(search.situation, move)
    return { move, left }
  })
  return weighed.reduce<(typeof weighed)[number] | undefined>((a, b) => (a !== undefined && a.left <= b.left ? a : b), undefined)?.move
}

const withoutUnneeded = (search: Search, chosen: readonly Move[]): readonly Move[] => {
  const needed = [...chosen]
  for (const move of chosen.toReversed()) {
    takeBack(search.situation, move)
    if (nextObstacle(search) === undefined) needed.splice(needed.indexOf(move), 1)
    else make(search.situation, move)
  }
  return needed
}

/** One set of edits that does it, of any size: not always the smallest, but without any that could be left out. */
export const planFor = (search: Search): readonly Move[] | undefined => {
  const chosen: Move[] = []
  const looksAhead = fewestEdits(search) <= LOOK_AHEAD
  let obstacle = nextObstacle(search)
  while (obstacle !== undefined && !search.isStopped()) {
    const move = best(search, obstacle, looksAhead)
    if (move === undefined) break
    make(search.situation, move)
    chosen.push(move)
    obstacle = nextObstacle(search)
  }
  const needed = obstacle === undefined ? withoutUnneeded(search, chosen) : chosen
  for (const move of needed) takeBack(search.situation, move)
  return obstacle === undefined ? [...needed].sort(compareMoves) : undefined
}
