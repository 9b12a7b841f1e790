import { expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { sceneOf } from '../picture/scene'
import { freeRun, traceOfRun } from '../simulation/playedRun'
import { perspectiveOf } from '../picture/perspectiveOf'
import { pictureAt } from '../simulation/runPicture'
import { sketch } from '../testing/sketch'
import { runMarks, type HeldMark } from './runMarks'

/** What is seen of the queue while it holds the message to a node so far to the right. */
const heldWith = (x: number): HeldMark | undefined => {
  const analysis = analyze(
    sketch('timer:t -queue-> pay', { nodes: { t: { position: { x: 0, y: 100 } }, pay: { position: { x, y: 80 } } } }),
  )
  const run = freeRun(analysis, 't')!
  const { steps } = traceOfRun(analysis, run)!
  const taken = steps.findIndex(({ event, node }) => event === 'attempt' && node === 'pay')
  return runMarks(sceneOf(analysis, perspectiveOf('failure')), pictureAt(steps, taken, analysis)).held[0]
}

test('words of a channel stand in its middle, where they cover no node', () => {
  expect(heldWith(900)).toMatchObject({ words: 'holds the message', foot: null })
})

test('they stand above the nodes that they would cover', () => {
  const held = heldWith(260)
  expect(held).toMatchObject({ words: 'holds the message', foot: { x: held?.at.x, y: 80 } })
})
