import { applyEdgeAdvice } from '../../model/advice/applyEdgeAdvice'
import { applyNodeAdvice } from '../../model/advice/applyNodeAdvice'
import type { AdvisedChange } from '../../model/advice/change'
import type { Finding } from '../../model/rules/finding'
import { selectedIds } from '../edits/selected'
import { statedTeams } from '../edits/teams'
import { quoted } from '../edits/words'
import { useDocument } from '../store/document'
import { select, useSelection } from '../store/selection'
import { applySuggestion } from '../store/steps'
import { concerning, edgeAt, nodeAt } from '../store/subjects'
import { startWaiving } from '../store/waiving'
import { findInInspector } from './inInspector'

/** One thing that can be done just here and now. */
export type Offer = { readonly title: string; readonly run: () => void }

export type Offers = {
  readonly heading: string
  readonly offers: readonly Offer[]
  /** Listed only where the search begins with one of these: they hold the names of nodes, which are to be found first. */
  readonly sought?: readonly string[]
  /** Listed before anything is typed, too. */
  readonly atOnce?: boolean
}

/** More cannot be told apart by reading. */
const MOST = 100

/** What was found of the selection; of the whole drawing where nothing is selected. */
const foundHere = (): readonly Finding[] => {
  const { findings, analysis } = useDocument.getState()
  const { selected } = useSelection.getState()
  const about = selected.size === 0 ? () => true : concerning(selected, analysis)
  return findings.filter(({ waived, subject }) => !waived && about(subject))
}

const apply = (suggestion: Parameters<typeof applySuggestion>[0]): Offer => ({
  title: suggestion.title,
  run: () => applySuggestion(suggestion),
})

const mendings = (): readonly Offer[] =>
  useSelection.getState().selected.size === 0
    ? []
    : [...new Map(foundHere().flatMap(({ suggestions }) => suggestions.map((each) => [each.title, apply(each)] as const))).values()]

const advised = (): readonly Offer[] => {
  const { analysis } = useDocument.getState()
  const { nodes, edges } = selectedIds()
  const changes: readonly (AdvisedChange | null)[] = [
    ...[...nodes].flatMap((id) => {
      const node = nodeAt(analysis, id)
      return node === undefined ? [] : [applyNodeAdvice(node, analysis)]
    }),
    ...[...edges].flatMap((id) => {
      const edge = edgeAt(analysis, id)
      return edge === undefined ? [] : [applyEdgeAdvice(edge, analysis)]
    }),
  ]
  return [...new Map(changes.flatMap((change) => (change?.possible === true ? [[change.title, apply(change)] as const] : []))).values()]
}

const waivable = (): readonly Offer[] =>
  foundHere()
    .slice(0, MOST)
    .map((finding) => ({ title: `Waive: ${finding.message}`, run: () => startWaiving(finding) }))

const renameTeam = (team: string): Offer => ({
  title: `Rename the team ${quoted(team)}`,
  run: () => {
    select()
    findInInspector(`[aria-label="${CSS.escape(`Rename the team ${team}`)}"]`)
  },
})

const teams = (): readonly Offer[] => {
  const stated = statedTeams(useDocument.getState().model)
  return [...stated].sort((a, b) => a.localeCompare(b, 'en')).map(renameTeam)
}

/** What depends on what is drawn and selected; none where the drawing is for viewing only. */
export const offersNow = (): readonly Offers[] => {
  if (useDocument.getState().readOnly) return []
  const all: readonly Offers[] = [
    { heading: 'Mend what is selected', offers: mendings() },
    { heading: 'Follow the advice', offers: advised() },
    {
      heading: 'Accept what was found',
      offers: waivable(),
      sought: ['waive', 'accept'],
      atOnce: useSelection.getState().selected.size > 0,
    },
    { heading: 'Teams', offers: teams(), sought: ['rename', 'team'] },
  ]
  return all.filter(({ offers }) => offers.length > 0)
}
