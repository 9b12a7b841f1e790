import type { Analysis } from '../../model/analysis/analyze'
import { exportAdr } from '../../model/formats/adr/exportAdr'
import { runRules } from '../../model/rules/runRules'
import { useDocument } from '../store/document'
import { useSelection } from '../store/selection'
import { variantsOf } from '../store/variants'
import type { Choices } from './choices'
import { decidable, decisionFrom } from './decidable'
import { today } from '../store/today'

/** The record of one decision, beside another variant where one was chosen. Throws a sentence where there is nothing to decide. */
export const decisionRecord = (analysis: Analysis, { decision, variant }: Choices): string => {
  const subject = decisionFrom(decidable(analysis), decision, useSelection.getState().selected)
  if (subject === undefined)
    throw new Error('There is no decision in this drawing yet: it needs a node that does work, or a call between two.')
  const day = today()
  const state = useDocument.getState()
  const all = variantsOf(state)
  const other = all.find(({ id }) => id === variant && id !== state.variant)
  const own = all.find(({ id }) => id === state.variant)?.name ?? ''
  const record = exportAdr(analysis, runRules(analysis, { today: day }), subject, {
    today: day,
    ...(other === undefined ? {} : { variants: { own, other } }),
  })
  if (!record.ok) throw new Error(record.issues.map(({ message }) => message).join(' '))
  return record.value
}
