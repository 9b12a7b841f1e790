import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, type Analysis } from '../analysis/analyze'
import { arbitraryFlow } from '../testing/arbitraryFlow'
import { sketch } from '../testing/sketch'
import { explore } from './explore'
import type { Counterexample } from './counterexample'
import { decideAt, freeRun, traceOfRun } from './playedRun'
import { pictureAt, type RunPicture } from './runPicture'
import { runSources } from './runSources'
import { replay } from './steps'

const shown = (drawing: string, node: string, shows: string): { analysis: Analysis; counterexample: Counterexample } => {
  const analysis = analyze(sketch(drawing))
  const counterexample = explore(analysis)
    .nodes.get(node)!
    .counterexamples.find((one) => one.shows === shows)!
  return { analysis, counterexample }
}

const pictures = (drawing: string, node: string, shows: string): readonly RunPicture[] => {
  const { analysis, counterexample } = shown(drawing, node, shows)
  const steps = replay(analysis, counterexample)
  return steps.map((_, at) => pictureAt(steps, at, analysis))
}

/** One line for each step: what every node does. */
const doing = ({ nodes }: RunPicture): string =>
  [...nodes]
    .map(([id, node]) => `${id} ${node.doing}${node.lost ? ' lost' : ''}${node.effects === null ? '' : ` ×${node.effects}`}`)
    .join(', ')

describe('the picture of a run', () => {
  test('a call that is lost: who works, who waits, what crashes, what is lost', () => {
    const told = pictures('timer:t -rpc-> a -rpc,reply=none-> b', 'b', 'lost')
    expect(told.map(doing)).toEqual([
      't working',
      't waiting',
      't waiting, a working',
      't waiting, a working ×1',
      't waiting, a working ×1',
      't working, a done ×1',
      't done, a done ×1',
      't done, a done ×1, b working',
      't done, a done ×1, b crashed',
      't done, a done ×1, b crashed lost',
    ])
    expect(told.map(({ travel }) => travel && `${travel.edge}${travel.back ? ' back' : ''} ${travel.fate}`)).toEqual([
      null,
      '1 arrives',
      null,
      null,
      '2 arrives',
      '1 back arrives',
      null,
      null,
      null,
      null,
    ])
    expect(told.map(({ struck }) => struck).filter((struck) => struck !== null)).toEqual(['b'])
    expect(told.at(-2)).toMatchObject({ struck: 'b', holder: { by: 'nobody' }, startsAgain: false })
  })

  test('a queue holds the message until it is worked off, and its effect is counted', () => {
    const told = pictures('person:p -queue-> b', 'b', 'twice')
    expect(told.map(doing).at(-1)).toBe('p done, b working ×2')
    expect(told.at(-1)!.nodes.get('b')).toMatchObject({ twice: true, attempt: 2 })
    expect(told.map(({ held }) => [...held].join())).toEqual(['', ...Array.from({ length: told.length - 1 }, () => '1')])
    expect(told.find(({ startsAgain }) => startsAgain)).toMatchObject({ holder: { by: 'channel', id: '1' } })
  })

  test('what is held is worked off in the end', () => {
    const analysis = analyze(sketch('person:p -queue-> b -rpc,trigger=callee,reply=none-> c'))
    const { steps } = traceOfRun(analysis, freeRun(analysis, 'p')!)!
    const held = steps.map((_, at) => [...pictureAt(steps, at, analysis).held].join(' '))
    expect(held).toContain('1 2')
    expect(held.at(-1)).toBe('')
  })

  test.each([
    ['drop', 'timer:t -queue,trigger=none-> b', 'dropped'],
    ['refuse', 'timer:t -rpc,trigger=callee-> b', 'refused'],
  ])('what happens on the way ends there: %s', (question, drawing, fate) => {
    const analysis = analyze(sketch(drawing))
    const free = freeRun(analysis, 't')!
    const ordinal = traceOfRun(analysis, free)!.choices.findIndex((choice) => choice.question === question)
    const { steps } = traceOfRun(analysis, decideAt(free, ordinal, true))!
    const at = steps.findIndex(({ event }) => event === question)
    expect(pictureAt(steps, at, analysis)).toMatchObject({ travel: { edge: '1', back: false, fate }, struck: null })
  })

  test('effects that do no harm are not counted, and those that count once stand once', () => {
    const analysis = analyze(sketch('person:p -rpc-> a[progress=tolerant] -rpc-> b[progress=idempotent]'))
    const { steps } = traceOfRun(analysis, freeRun(analysis, 'p')!)!
    const { nodes } = pictureAt(steps, steps.length - 1, analysis)
    expect([nodes.get('a')?.effects, nodes.get('b')?.effects]).toEqual([null, 1])
  })

  test('whoever gives up holds the trigger no longer', () => {
    const told = pictures('person:p -rpc-> b', 'b', 'human')
    expect(told.map(({ holder }) => holder.by)).toEqual(['person', 'person', 'nobody', 'nobody'])
  })

  test('nothing before the first step or behind the last', () => {
    const analysis = analyze(sketch('person:p -rpc-> a'))
    expect(pictureAt([], 0, analysis).nodes.size).toBe(0)
    expect(pictureAt([], -1, analysis)).toMatchObject({ travel: null, struck: null })
  })

  test('speaks only of what is drawn; at the end of a run without a fault everything begun is done and nothing is held', () => {
    fc.assert(
      fc.property(arbitraryFlow({ nodes: 5, edges: 6 }), (model) => {
        const analysis = analyze(model)
        for (const source of runSources(analysis)) {
          const { steps } = traceOfRun(analysis, freeRun(analysis, source)!)!
          const { nodes, held } = pictureAt(steps, steps.length - 1, analysis)
          expect(held.size).toBe(0)
          for (const [id, { doing, lost, twice }] of nodes) {
            expect(analysis.graph.nodeAt.has(id)).toBe(true)
            expect({ doing, lost, twice }).toEqual({ doing: 'done', lost: false, twice: false })
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
