import { freshId } from '../../model/graph/freshId'
import { promiseOf, type Contract, type Expectation, type Model } from '../../model/schema/model'
import type { Edit } from './edit'
import { quoted } from './words'

export type ExpectationWords = {
  readonly title: string
  readonly meaning: string
  /** The promise itself, where nobody words it otherwise. */
  readonly promise: (whom: string) => string
}

export const EXPECTATION_WORDS: Readonly<Record<Expectation, ExpectationWords>> = {
  reliable: {
    title: 'Reliable',
    meaning: 'Sure to be finished, and safe to repeat.',
    promise: (whom) => `${whom} is reliable`,
  },
  'human-backed': {
    title: 'Human-backed',
    meaning: 'Safe to repeat; a person may be needed to try again.',
    promise: (whom) => `${whom} is finished, if need be by a person`,
  },
  'no-loss': { title: 'No loss', meaning: 'Its work is never lost.', promise: (whom) => `No work of ${whom} is lost` },
  'no-duplicates': {
    title: 'No duplicates',
    meaning: 'Its effect is never applied twice.',
    promise: (whom) => `No work of ${whom} is done twice`,
  },
}

const LONGEST = 200

const worded = (text: string, expect: Expectation, name: string): string =>
  text.trim() === '' ? EXPECTATION_WORDS[expect].promise(name).slice(0, LONGEST) : text.trim()

export type NewContract = { readonly subject: string; readonly expect: Expectation; readonly text: string }

/** Promises something of a node or a workflow, in the words given or else in words of its own. */
export const addContract = ({ contracts = [] }: Model, { subject, expect, text }: NewContract, name: string): Edit => {
  const contract: Contract = {
    id: freshId('contract', (id) => contracts.some((other) => other.id === id)),
    text: worded(text, expect, name),
    subject,
    expect,
  }
  return { command: { type: 'putContract', contract }, label: `Add the contract ${quoted(promiseOf(contract))}` }
}

/** Puts the promise into other words; none leaves the id to name it. */
export const wordContract = (contract: Contract, text: string): Edit => {
  const { text: _, ...wordless } = contract
  return {
    command: { type: 'putContract', contract: text === '' ? wordless : { ...wordless, text } },
    label: `Reword the contract ${quoted(promiseOf(contract))}`,
  }
}

export const expectOf = (contract: Contract, expect: Expectation): Edit => ({
  command: { type: 'putContract', contract: { ...contract, expect } },
  label: `Expect ${EXPECTATION_WORDS[expect].title.toLowerCase()} in the contract ${quoted(promiseOf(contract))}`,
})

export const removeContract = (contract: Contract): Edit => ({
  command: { type: 'removeContract', id: contract.id },
  label: `Remove the contract ${quoted(promiseOf(contract))}`,
})
