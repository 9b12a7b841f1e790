import { Suspense, useDeferredValue, useMemo, useState } from 'react'
import type { Finding } from '../../model/rules/finding'
import type { Severity } from '../../model/schema/model'
import { useDocument } from '../store/document'
import { setPreference, usePreferences } from '../store/preferences'
import { useSelection } from '../store/selection'
import { concerning, subjectName } from '../store/subjects'
import { endWaiving, useWaiving } from '../store/waiving'
import { Icon } from '../ui/Icon'
import { ChangesNote } from './ChangesNote'
import { FindingFilters } from './FindingFilters'
import { FindingList } from './FindingList'
import { FirstFinding } from './FirstFinding'
import { GroupChoice } from './GroupChoice'
import { useFindingChanges } from './useFindingChanges'
import { countsOf, rowsOf } from './findingRows'
import { saying } from './findingWords'
import { NoFindings } from './NoFindings'
import { PanelEdge } from './PanelEdge'
import './problems.css'
import { WhyContext, type ShowWhy } from './why'
import { lazyPart } from '../ui/lazyPart'

const WaiveDialog = lazyPart(() => import('./WaiveDialog').then(({ WaiveDialog: dialog }) => ({ default: dialog })))

const NOTHING_HIDDEN: ReadonlySet<Severity> = new Set()

/** The name of what is selected, where some finding concerns it. */
const useScope = (findings: readonly Finding[]) => {
  const analysis = useDocument((document) => document.analysis)
  const selected = useSelection((selection) => selection.selected)
  return useMemo(() => {
    const about = concerning(selected, analysis)
    const count = selected.size === 0 ? 0 : findings.filter(({ subject }) => about(subject)).length
    const [first] = selected
    const name = selected.size === 1 && first !== undefined ? subjectName(first, analysis) : `${selected.size} selected`
    return { about, count, name }
  }, [findings, selected, analysis])
}

/** All that the rules found: a strip that opens upward into a list. */
export function FindingsPanel({ why }: { readonly why: ShowWhy }) {
  const findings = useDocument((document) => document.findings)
  const open = usePreferences((preferences) => preferences.findingsOpen)
  const height = usePreferences((preferences) => preferences.findingsHeight)
  const [hidden, setHidden] = useState(NOTHING_HIDDEN)
  const [narrowed, setNarrowed] = useState(false)
  const scope = useScope(findings)
  const narrow = narrowed && scope.count > 0
  const about = narrow ? scope.about : undefined
  const waiving = useWaiving(({ finding }) => finding)
  const group = usePreferences((preferences) => preferences.findingsGrouping)
  const changes = useFindingChanges()
  const analysis = useDocument((document) => document.analysis)
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const says = useMemo(() => saying(wanted, analysis), [wanted, analysis])
  const rows = useMemo(() => rowsOf(findings, { hidden, about, says, group }), [findings, hidden, about, says, group])
  const counts = useMemo(() => countsOf(findings), [findings])

  return (
    <section className="findings" aria-label="Findings" data-open={open} style={open ? { height } : undefined}>
      {open ? <PanelEdge /> : null}
      <header className="findings-header">
        <h2>
          <button type="button" className="findings-toggle" aria-expanded={open} onClick={() => setPreference({ findingsOpen: !open })}>
            <Icon glyph="chevron" small />
            Findings
          </button>
        </h2>
        <FindingFilters
          counts={counts}
          hidden={hidden}
          onHide={(next) => {
            setHidden(next)
            setPreference({ findingsOpen: true })
          }}
        />
        {open && scope.count > 0 ? (
          <button type="button" className="findings-count findings-scope" aria-pressed={narrowed} onClick={() => setNarrowed(!narrowed)}>
            <span>Only {scope.name}</span>
            {scope.count}
          </button>
        ) : null}
        {open && (findings.length > 0 || words !== '') ? (
          <input
            className="text findings-words"
            type="search"
            aria-label="Filter the findings by words"
            placeholder="Filter"
            value={words}
            onChange={({ target }) => setWords(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || words === '') return
              event.stopPropagation()
              setWords('')
            }}
          />
        ) : null}
        {open ? <GroupChoice value={group} onChange={(findingsGrouping) => setPreference({ findingsGrouping })} /> : null}
        <ChangesNote changes={changes} />
        {open ? null : <FirstFinding finding={rows[0]} />}
      </header>
      {open ? (
        <WhyContext value={why}>
          <FindingList rows={rows} about={scope.about} group={group} fresh={changes.appeared} />
        </WhyContext>
      ) : null}
      {open && rows.length === 0 ? (
        <NoFindings
          hidden={findings.length}
          onShowAll={() => {
            setHidden(NOTHING_HIDDEN)
            setNarrowed(false)
            setWords('')
          }}
        />
      ) : null}
      <Suspense fallback={null}>{waiving === undefined ? null : <WaiveDialog finding={waiving} onClose={endWaiving} />}</Suspense>
    </section>
  )
}
