import { beforeEach, describe, expect, test } from 'vitest'
import { sketch } from '../../model/testing/sketch'
import { choose } from './choose'
import { execute, openDocument, useDocument } from './document'
import { allUp, goToOutageStep, outageMarks, outageSteps, playOutage, takeRandomDown, toggleDown, useOutage } from './outage'
import { setPreference } from './preferences'
import { useSelection } from './selection'

const down = () => useOutage.getState().down
const marks = () => outageMarks(useDocument.getState().analysis, down())

beforeEach(() => {
  setPreference({ perspective: 'failure' })
  openDocument(sketch('person:ann -rpc-> orders -rpc-> payment; orders -topic,channel=placed-> mail'))
})

describe('an outage', () => {
  test('takes several nodes down and up again', () => {
    toggleDown('payment')
    expect(marks().states).toMatchObject({ payment: 'down', orders: 'stopped', ann: 'stopped', mail: 'starved' })
    toggleDown('mail')
    expect(down()).toEqual(['payment', 'mail'])
    toggleDown('payment')
    expect(marks().states).toMatchObject({ payment: 'untouched', mail: 'down' })
    allUp()
    expect(down()).toEqual([])
  })

  test('tells its steps in order, and highlights what each speaks of', () => {
    toggleDown('payment')
    playOutage(true)
    expect(useOutage.getState()).toMatchObject({ step: 0, playing: true })
    expect([...useSelection.getState().highlighted]).toEqual(['node:payment'])
    goToOutageStep(99)
    expect(useOutage.getState()).toMatchObject({ step: outageSteps().length - 1, playing: false })
    playOutage(true)
    expect(useOutage.getState().step).toBe(0)
    playOutage(false)
    expect(useOutage.getState()).toMatchObject({ step: 0, playing: false })
  })

  test('starts at any node but one that only starts work', () => {
    const chosen = [0, 0.4, 0.9].map((at) => {
      allUp()
      takeRandomDown(() => at)
      return down()[0]
    })
    expect(new Set(chosen)).toEqual(new Set(['orders', 'payment', 'mail']))
  })

  test('forgets nodes that are removed, and ends with the perspective', () => {
    toggleDown('payment')
    toggleDown('mail')
    execute({ type: 'remove', nodes: ['mail'] }, 'Remove mail')
    expect(down()).toEqual(['payment'])
    setPreference({ perspective: 'plain' })
    expect(down()).toEqual([])
  })
})

describe('choosing a node', () => {
  test('takes it down in the failure perspective, and selects it in any other', () => {
    choose('node:orders', false)
    expect(down()).toEqual(['orders'])
    expect(useSelection.getState().selected.size).toBe(0)
    setPreference({ perspective: 'synchrony' })
    choose('node:orders', false)
    expect([...useSelection.getState().selected]).toEqual(['node:orders'])
  })

  test('of an area selects what is in it', () => {
    setPreference({ perspective: 'synchrony' })
    choose('island:orders', false)
    expect([...useSelection.getState().selected]).toEqual(['node:orders', 'node:payment'])
  })
})
