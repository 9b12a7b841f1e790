import type { Step } from '../../model/simulation/steps'

/** How a step weighs: told by its border as well as by its words. */
export const toneOf = ({ fault, lost, event, effects }: Step): 'lost' | 'fault' | 'again' | 'twice' | 'plain' => {
  if (lost.length > 0) return 'lost'
  if (fault || event === 'call-failed' || event === 'give-up') return 'fault'
  if (event === 'retry') return 'again'
  return event === 'work' && (effects ?? 0) > 1 ? 'twice' : 'plain'
}
