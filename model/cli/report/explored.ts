import type { Analysis } from '../../analysis/analyze'
import type { Contradiction } from '../../simulation/agreement'
import type { Exploration } from '../../simulation/explore'

/** A model whose failures were tried, and where that contradicts what is derived. */
export type Explored = {
  readonly analysis: Analysis
  readonly exploration: Exploration
  readonly contradictions: readonly Contradiction[]
}
