import { useState } from 'react'
import type { Analysis } from '../../../model/analysis/analyze'
import type { Expectation } from '../../../model/schema/model'
import { addContract, EXPECTATION_WORDS } from '../../edits/contracts'
import type { Subject } from '../../store/selection'
import { subjectName } from '../../store/subjects'
import { write } from '../edit/write'
import { ExpectationChoice } from './ContractItem'

type AddContractProps = {
  /** What it could be about; a choice is offered where that is more than one thing. */
  readonly subjects: readonly Subject[]
  readonly analysis: Analysis
}

/** Promises something. The words may be left to the tool. */
export function AddContract({ subjects, analysis }: AddContractProps) {
  const [chosen, setSubject] = useState('')
  const [expect, setExpect] = useState<Expectation>('reliable')
  const [text, setText] = useState('')
  const [issue, setIssue] = useState<string>()
  const subject = subjects.includes(chosen) ? chosen : (subjects[0] ?? '')
  const name = subjectName(subject, analysis)
  const { meaning, promise } = EXPECTATION_WORDS[expect]
  const add = (): void => {
    const { command, label } = addContract(analysis.graph.model, { subject, expect, text }, name)
    const refused = write(command, label)
    setIssue(refused)
    if (refused === undefined) setText('')
  }
  return (
    <form
      className="contract-add"
      aria-label="Add a contract"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      {subjects.length < 2 ? null : (
        <select className="choice wide" aria-label="What it is about" value={subject} onChange={({ target }) => setSubject(target.value)}>
          {subjects.map((each) => (
            <option key={each} value={each}>
              {subjectName(each, analysis)}
              {each.startsWith('workflow:') ? ' (workflow)' : ''}
            </option>
          ))}
        </select>
      )}
      <input
        className="text"
        aria-label="The new promise in words"
        placeholder={promise(name)}
        maxLength={200}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div>
        <ExpectationChoice value={expect} label="What the new contract expects" onChange={setExpect} />
        <button type="submit" className="button">
          Add a contract
        </button>
      </div>
      <small>{meaning}</small>
      {issue === undefined ? null : (
        <p className="field-issue" role="alert">
          {issue}
        </p>
      )}
    </form>
  )
}
