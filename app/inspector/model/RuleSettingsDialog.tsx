import { useId, useState } from 'react'
import { allRules } from '../../../model/rules/index'
import type { Rule } from '../../../model/rules/rule'
import { optionsOf, statedSeverity } from '../../../model/rules/settings'
import { SEVERITY_SETTINGS, type RuleSetting, type SeveritySetting } from '../../../model/schema/model'
import { RULE_OPTIONS } from '../../../model/schema/ruleIds'
import { useDocument, useReadOnly } from '../../store/document'
import { Dialog } from '../../ui/Dialog'
import { SEVERITY_WORDS } from '../../ui/SeverityMark'
import { useDraft } from '../edit/useDraft'
import { write } from '../edit/write'
import './ruleSettings.css'

const DEFAULT = 'default'
const SETTING_WORDS: Readonly<Record<SeveritySetting, string>> = {
  error: SEVERITY_WORDS.error.one,
  warning: SEVERITY_WORDS.warning.one,
  info: SEVERITY_WORDS.info.one,
  off: 'Off',
}

/** Every rule with its severity and options for this drawing. */
export function RuleSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const [search, setSearch] = useState('')
  const readOnly = useReadOnly()
  const changed = useDocument(({ model }) => Object.keys(model.settings?.rules ?? {}).length)
  const wanted = search.trim().toLowerCase()
  const shown = allRules.filter(({ id, summary }) => `${id} ${summary}`.toLowerCase().includes(wanted))
  return (
    <Dialog
      title="Rule settings"
      onClose={onClose}
      actions={
        <>
          <p className="rules-changed">{changed === 0 ? 'All rules are as they come.' : `${changed} set for this drawing.`}</p>
          <button type="button" className="button primary" onClick={onClose}>
            Done
          </button>
        </>
      }
    >
      <p>They belong to the drawing and travel with its file.{readOnly ? ' It is open for viewing only.' : ''}</p>
      <input
        className="text rules-search"
        data-first-focus=""
        type="search"
        aria-label="Find a rule"
        placeholder="Find a rule"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul className="rules" aria-label="Rules">
        {shown.map((rule) => (
          <RuleRow key={rule.id} rule={rule} />
        ))}
      </ul>
      {shown.length === 0 ? <p>No rule is called that.</p> : null}
    </Dialog>
  )
}

type RuleOptionProps = {
  readonly words: string
  readonly value: number
  /** What the rule comes with. */
  readonly own: number | undefined
  /** Answers why it cannot be. */
  readonly commit: (value: number) => string | undefined
}

function RuleOption({ words, value, own, commit }: RuleOptionProps) {
  const id = useId()
  const readOnly = useReadOnly()
  const draft = useDraft((text) => (text.trim() === '' ? `It needs a number; the rule comes with ${own}.` : commit(Number(text))))
  return (
    <>
      <label className="rule-option">
        <input
          className="text"
          type="number"
          min={0}
          disabled={readOnly}
          value={draft.text ?? value}
          aria-invalid={draft.issue !== undefined}
          aria-describedby={draft.issue === undefined ? undefined : id}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={draft.end}
        />
        {words}
      </label>
      {draft.issue === undefined ? null : (
        <p id={id} className="field-issue" role="alert">
          {draft.issue}
        </p>
      )}
    </>
  )
}

function RuleRow({ rule }: { readonly rule: Rule }) {
  const model = useDocument((document) => document.model)
  const [issue, setIssue] = useState<string>()
  const stated = statedSeverity(model, rule.id)
  const options = optionsOf(model, rule.id) as Readonly<Record<string, number>>
  const readOnly = useReadOnly()
  const own = RULE_OPTIONS[rule.id] as Readonly<Record<string, number>>
  const isOwn = Object.entries(options).every(([key, value]) => own[key] === value)

  const set = (
    severity: SeveritySetting | undefined,
    next: Readonly<Record<string, number>>,
    step: string,
    merge?: string,
  ): string | undefined => {
    const differing = Object.fromEntries(Object.entries(next).filter(([key, value]) => own[key] !== value))
    const plain = Object.keys(differing).length === 0
    const setting: RuleSetting | null = plain ? (severity ?? null) : [severity ?? rule.severity, differing]
    return write({ type: 'setRule', rule: rule.id, setting }, step, merge)
  }
  return (
    <li data-set={stated !== undefined || !isOwn}>
      <div className="rule-text">
        <code>{rule.id}</code>
        <p>{rule.summary}</p>
        {Object.entries(options).map(([key, value]) => (
          <RuleOption
            key={key}
            words={rule.options[key] ?? key}
            value={value}
            own={own[key]}
            commit={(next) => set(stated, { ...options, [key]: next }, `Set ${key} of ${rule.id} to ${next}`, `${rule.id} ${key}`)}
          />
        ))}
        {issue === undefined ? null : (
          <p className="field-issue" role="alert">
            {issue}
          </p>
        )}
      </div>
      <select
        className="choice"
        aria-label={`Severity of ${rule.id}`}
        value={stated ?? DEFAULT}
        disabled={readOnly}
        onChange={({ target }) => {
          const severity = target.value === DEFAULT ? undefined : (target.value as SeveritySetting)
          setIssue(set(severity, options, severity === undefined ? `Reset the severity of ${rule.id}` : `Set ${rule.id} to ${severity}`))
        }}
      >
        <option value={DEFAULT}>Default ({SETTING_WORDS[rule.severity].toLowerCase()})</option>
        {SEVERITY_SETTINGS.map((severity) => (
          <option key={severity} value={severity}>
            {SETTING_WORDS[severity]}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button bare"
        aria-label={`Reset ${rule.id}`}
        disabled={readOnly || (stated === undefined && isOwn)}
        onClick={() => setIssue(write({ type: 'setRule', rule: rule.id, setting: null }, `Reset ${rule.id}`))}
      >
        Reset
      </button>
    </li>
  )
}
