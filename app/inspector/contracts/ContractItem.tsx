import { useId, useState } from 'react'
import type { Analysis } from '../../../model/analysis/analyze'
import { breachesOf, nodesUnder } from '../../../model/analysis/contracts'
import { EXPECTATIONS, promiseOf, type Contract, type Expectation } from '../../../model/schema/model'
import { EXPECTATION_WORDS, expectOf, removeContract, wordContract } from '../../edits/contracts'
import { nodeSubject } from '../../store/selection'
import { subjectName, visit } from '../../store/subjects'
import { Icon } from '../../ui/Icon'
import { References } from '../../ui/References'
import { useReadOnly } from '../../store/document'
import { Editable } from '../edit/Editable'
import { useDraft } from '../edit/useDraft'
import { write } from '../edit/write'
import { RunAgainst } from './RunAgainst'

type ContractItemProps = {
  readonly contract: Contract
  readonly analysis: Analysis
  /** Set where it stands among contracts about other things: it names what it is about, and makes way for what is shown on the canvas. */
  readonly onVisit?: () => void
}

/** One promise: its words, what it expects, and whether the drawing keeps it. */
export function ContractItem({ contract, analysis, onVisit }: ContractItemProps) {
  const id = useId()
  const readOnly = useReadOnly()
  const [issue, setIssue] = useState<string>()
  const draft = useDraft((text) => {
    const { command, label } = wordContract(contract, text)
    return write(command, label, `word contract ${contract.id}`)
  })
  const name = promiseOf(contract)
  const refused = draft.issue ?? issue
  return (
    <li aria-label={name}>
      <ContractState contract={contract} analysis={analysis} modal={onVisit !== undefined} />
      {onVisit === undefined ? null : (
        <p className="contract-about">
          About{' '}
          <button
            type="button"
            className="reference"
            onClick={() => {
              onVisit()
              visit(contract.subject)
            }}
          >
            {subjectName(contract.subject, analysis)}
          </button>
        </p>
      )}
      <Editable className="contract-fields">
        <textarea
          className="text"
          rows={1}
          aria-label="The promise in words"
          placeholder={contract.id}
          value={draft.text ?? contract.text ?? ''}
          aria-invalid={refused !== undefined}
          data-steps={draft.steps}
          aria-describedby={refused === undefined ? undefined : `${id}-issue`}
          onChange={({ target }) => draft.type(target.value.replaceAll(/\s*\n\s*/g, ' '))}
          onBlur={draft.end}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            draft.end()
          }}
        />
        <ExpectationChoice
          value={contract.expect}
          label={`What “${name}” expects`}
          onChange={(expect) => {
            const { command, label } = expectOf(contract, expect)
            setIssue(write(command, label))
          }}
        />
        {readOnly ? null : (
          <button
            type="button"
            className="button"
            aria-label={`Remove the contract “${name}”`}
            onClick={() => {
              const { command, label } = removeContract(contract)
              setIssue(write(command, label))
            }}
          >
            Remove
          </button>
        )}
      </Editable>
      {refused === undefined ? null : (
        <p id={`${id}-issue`} className="field-issue" role="alert">
          {refused}
        </p>
      )}
      <RunAgainst contract={contract} analysis={analysis} onPlay={onVisit} />
    </li>
  )
}

type ExpectationChoiceProps = {
  readonly value: Expectation
  readonly label: string
  readonly onChange: (expect: Expectation) => void
}

export function ExpectationChoice({ value, label, onChange }: ExpectationChoiceProps) {
  return (
    <select
      className="choice"
      aria-label={label}
      title={EXPECTATION_WORDS[value].meaning}
      value={value}
      onChange={({ target }) => onChange(target.value as Expectation)}
    >
      {EXPECTATIONS.map((expect) => (
        <option key={expect} value={expect} title={EXPECTATION_WORDS[expect].meaning}>
          {EXPECTATION_WORDS[expect].title}
        </option>
      ))}
    </select>
  )
}

type ContractStateProps = Pick<ContractItemProps, 'contract' | 'analysis'> & {
  /** In front of the canvas, where names lead nowhere. */
  readonly modal: boolean
}

/** By derivation, at once. */
function ContractState({ contract, analysis, modal }: ContractStateProps) {
  const at = breachesOf(contract, analysis).map(({ node }) => nodeSubject(analysis.graph.nodes[node]?.id ?? ''))
  if (nodesUnder(contract, analysis).length === 0)
    return <p className="contract-state quiet">It does no work, so there is nothing to keep.</p>
  if (at.length === 0)
    return (
      <p className="contract-state kept">
        <Icon glyph="kept" small />
        Kept
      </p>
    )
  return (
    <p className="contract-state broken">
      <Icon glyph="broken" small />
      <span>
        Broken
        {contract.subject.startsWith('node:') ? null : (
          <> at {modal ? at.map((subject) => subjectName(subject, analysis)).join(', ') : <References subjects={at} />}</>
        )}
      </span>
    </p>
  )
}
