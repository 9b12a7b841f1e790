import { weightOf } from './fix'
import type { Move } from './move'
import { obstacleFor, type Obstacle } from './obstacle'
import { make, takeBack, type Situation } from './situation'
import type { Vocabulary } from './vocabulary'

/** A set of moves with what ranks it. */
export type Remedy = { readonly moves: readonly Move[]; readonly cost: number; readonly order: number }

export type Search = {
  readonly targets: readonly number[]
  readonly situation: Situation
  readonly vocabulary: Vocabulary
  /** Called now and then; true ends the search. */
  readonly isStopped: () => boolean
  /** Would it displace something already found? Asked with the least a set can come to. */
  readonly isWelcome: (atLeast: { readonly cost: number; readonly order: number }) => boolean
  /** A set of moves that does it, none of which could be left out. */
  readonly found: (remedy: Remedy) => void
}

const least = (moves: readonly Move[], of: (move: Move) => number): number => moves.reduce((low, move) => Math.min(low, of(move)), Infinity)
const costOf = (move: Move): number => weightOf(move.costClass)
const orderOf = (move: Move): number => move.order

/** Cheapest first, nearest first, then by name, so that the same question always gets the same answer. */
export const compareMoves = (a: Move, b: Move): number => costOf(a) - costOf(b) || a.order - b.order || (a.key < b.key ? -1 : 1)

/**
 * Obstacles that no move of another one removes: each needs an edit of its own. Found by making all moves of one obstacle and
 * looking again, which more edits can only help. Undefined where more than `most` are needed, or one cannot be removed.
 */
const separateObstacles = (search: Search, forbidden: ReadonlySet<Move>, most: number): readonly Obstacle[] | undefined => {
  const obstacles: Obstacle[] = []
  const { situation, vocabulary } = search
  const collect = (): boolean => {
    for (const target of search.targets)
      for (let next = obstacleFor(target, situation, vocabulary); next !== undefined; next = obstacleFor(target, situation, vocabulary)) {
        const ways = next.filter((move) => !forbidden.has(move))
        if (ways.length === 0 || obstacles.length === most) return false
        obstacles.push(ways)
        for (const move of ways) make(situation, move)
      }
    return true
  }
  const possible = collect()
  for (const obstacle of obstacles) for (const move of obstacle) takeBack(situation, move)
  return possible ? obstacles : undefined
}

/** The number of edits below which it cannot be done. */
export const fewestEdits = (search: Search): number => separateObstacles(search, new Set(), Infinity)?.length ?? Infinity

const isEachNeeded = ({ targets, situation, vocabulary }: Search, chosen: readonly Move[]): boolean =>
  chosen.every((move) => {
    takeBack(situation, move)
    const needed = targets.some((target) => obstacleFor(target, situation, vocabulary) !== undefined)
    make(situation, move)
    return needed
  })

const total = (chosen: readonly Move[], obstacles: readonly Obstacle[], of: (move: Move) => number): number =>
  chosen.reduce((sum, move) => sum + of(move), 0) + obstacles.reduce((sum, moves) => sum + least(moves, of), 0)

export const remedyOf = (moves: readonly Move[]): Remedy => ({ moves, cost: total(moves, [], costOf), order: total(moves, [], orderOf) })

/**
 * Finds every remedy of exactly `size` moves that is still welcome. A tree of hitting sets: branch over the moves of one obstacle,
 * and forbid in each branch those of the branches before, so that no set is met twice.
 */
export const searchRemedies = (search: Search, size: number): void => {
  const { situation } = search
  const chosen: Move[] = []
  const forbidden = new Set<Move>()

  const branch = (obstacle: Obstacle): void => {
    const tried: Move[] = []
    for (const move of [...obstacle].sort(compareMoves)) {
      make(situation, move)
      chosen.push(move)
      visit()
      chosen.pop()
      takeBack(situation, move)
      forbidden.add(move)
      tried.push(move)
    }
    for (const move of tried) forbidden.delete(move)
  }

  const visit = (): void => {
    if (search.isStopped()) return
    const obstacles = separateObstacles(search, forbidden, size - chosen.length)
    if (obstacles === undefined) return
    const bound = { cost: total(chosen, obstacles, costOf), order: total(chosen, obstacles, orderOf) }
    if (!search.isWelcome(bound)) return
    const [first, ...others] = obstacles
    if (first !== undefined) branch(others.reduce((small, moves) => (moves.length < small.length ? moves : small), first))
    else if (chosen.length === size && isEachNeeded(search, chosen)) search.found(remedyOf([...chosen].sort(compareMoves)))
  }

  visit()
}
