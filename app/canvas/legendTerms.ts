import type { TermId } from '../../model/terms/terms'

/** The word behind a section of the legend, by its title. */
export const LEGEND_TERMS: Readonly<Record<string, TermId>> = {
  Nodes: 'node',
  Edges: 'edge',
  Verdicts: 'verdict',
  'What protects the work': 'progressable-work',
  'Who holds the trigger': 'reliable-trigger',
  Responsibility: 'responsibility-boundary',
  'Between boundaries': 'hand-off',
  'Who waits for whom': 'synchronous',
  'What must be up together': 'synchronous-group',
  'At design time: who must change with whom': 'design-coupling',
  'At run time: who must be up with whom': 'runtime-coupling',
  'Who knows whom': 'instability',
  'Paths, in the tint of their workflow': 'direct-path',
  Workflows: 'workflow',
  'Who conducts, and what else would fit': 'orchestrator',
  'How data moves': 'materializing',
  'While something is down': 'blast-radius',
}
