import { describe, expect, test } from 'vitest'
import { applyCommand } from '../../model/graph/applyCommand'
import type { Contract, Model } from '../../model/schema/model'
import { sketch } from '../../model/testing/sketch'
import { addContract, expectOf, removeContract, wordContract } from './contracts'
import type { Edit } from './edit'

const contract: Contract = { id: 'contract', text: 'Paid once', subject: 'node:pay', expect: 'no-duplicates' }
const model = sketch('timer:t -queue-> pay[name=Payment]', { model: { contracts: [contract] } })

const contractsAfter = ({ command }: Edit, before: Model = model): readonly Contract[] => {
  const result = applyCommand(before, command)
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(' '))
  return result.value.contracts ?? []
}

describe('a new contract', () => {
  test('has an id of its own, and its words', () => {
    const edit = addContract(model, { subject: 'node:pay', expect: 'no-loss', text: ' Every order is charged ' }, 'Payment')
    expect(contractsAfter(edit)).toEqual([
      contract,
      { id: 'contract-2', text: 'Every order is charged', subject: 'node:pay', expect: 'no-loss' },
    ])
    expect(edit.label).toBe('Add the contract “Every order is charged”')
  })

  test.each([
    ['reliable', 'Payment is reliable'],
    ['human-backed', 'Payment is finished, if need be by a person'],
    ['no-loss', 'No work of Payment is lost'],
    ['no-duplicates', 'No work of Payment is done twice'],
  ] as const)('without words says what it expects: %s', (expectation, text) => {
    const edit = addContract(model, { subject: 'node:pay', expect: expectation, text: ' ' }, 'Payment')
    expect(contractsAfter(edit).at(-1)?.text).toBe(text)
  })

  test('is valid however long the name is', () => {
    const edit = addContract(model, { subject: 'node:pay', expect: 'no-loss', text: '' }, 'x'.repeat(200))
    expect(contractsAfter(edit).at(-1)?.text).toHaveLength(200)
  })
})

describe('a contract that is there', () => {
  test('is reworded, or loses its words', () => {
    expect(contractsAfter(wordContract(contract, 'Charged once'))).toEqual([{ ...contract, text: 'Charged once' }])
    expect(contractsAfter(wordContract(contract, ''))).toEqual([{ id: 'contract', subject: 'node:pay', expect: 'no-duplicates' }])
    expect(wordContract(contract, '').label).toBe('Reword the contract “Paid once”')
  })

  test('expects something else', () => {
    const edit = expectOf(contract, 'no-loss')
    expect(contractsAfter(edit)).toEqual([{ ...contract, expect: 'no-loss' }])
    expect(edit.label).toBe('Expect no loss in the contract “Paid once”')
  })

  test('goes, and leaves no empty list', () => {
    const result = applyCommand(model, removeContract(contract).command)
    expect(result.ok && 'contracts' in result.value).toBe(false)
  })
})
