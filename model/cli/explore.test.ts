import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Contract, Model } from '../schema/model'
import { cli } from './cliInMemory'
import { sketch } from '../testing/sketch'

const explored = (words: readonly string[], model: Model) =>
  cli(['explore', ...words, '-'], { stdin: Readable.from([Buffer.from(JSON.stringify(model))]) })

const CLEAN = sketch('timer:t -queue-> api[name=API,progress=idempotent]')
const RISKY = sketch('person:p -rpc-> web -rpc-> db; web -rpc,reply=none-> mail', { nodes: { mail: { name: 'E-mail' } } })

describe('explore', () => {
  test('a clean model says what was tried', async () => {
    expect(await explored([], CLEAN)).toEqual({
      status: 0,
      err: '',
      out: `     runs  lost   twice
API    29  never  never

All placements of up to 2 faults were tried, in 29 runs.
Nothing is lost, and nothing is applied twice.
`,
    })
  })

  test('losses and duplicates are shown by their shortest runs, those they share once', async () => {
    expect((await explored(['--faults', '1'], RISKY)).out).toBe(`        runs  lost                  twice
db        25  if a person gives up  yes
E-mail    18  yes                   yes
web       25  if a person gives up  yes

All placements of up to 1 fault were tried, in 25 runs.
The work of 1 node can be lost, the work of 2 nodes is lost where a person gives up, and the effect of 3 nodes can be applied twice.

The work of “db” and “web” is lost together where a person gives up, with 1 fault:
    2. “p” is interrupted before sending to “web”.
    3. “p” gives up.
    4. Nobody starts this again: the work of “web” and “db” is lost.

The effect of “db” can be applied twice, with 1 fault:
    8. “db” crashes just before it would be done.
   17. “db” does its work again: its effect is now applied twice.

The work of “E-mail” can be lost, with 1 fault:
   13. “E-mail” crashes before it has done its work.
   14. Nobody starts this again: the work of “E-mail” is lost.

The effect of “E-mail” can be applied twice, with 1 fault:
   10. “web” crashes after sending to “E-mail”, before it could note that it did.
   27. “E-mail” does its work again: its effect is now applied twice.

The effect of “web” can be applied twice, with 1 fault:
    5. “web” crashes before it sends to “db”.
   10. “web” does its work again: its effect is now applied twice.
`)
  })

  test('--steps tells every step', async () => {
    const { out } = await explored(['--steps'], sketch('timer:t -queue-> a'))
    expect(out).toContain(`The effect of “a” can be applied twice, with 1 fault:
    1. The timer “t” fires.
    2. “t” puts its message to “a” on the queue, which holds it from here.
    3. “t” is done.
    4. “a” takes it up.
    5. “a” does its work, and its effect is applied.
    6. “a” crashes just before it would be done.
    7. The queue still holds the message and delivers it again: attempt 2 of “a” begins.
    8. “a” does its work again: its effect is now applied twice.
`)
  })

  test('--json gives every node that some run reaches, with its counterexamples step by step', async () => {
    const { status, out } = await explored(['--json', '--faults=1'], RISKY)
    expect(status).toBe(0)
    const answer = JSON.parse(out) as {
      nodes: Record<string, { counterexamples: { shows: string; steps: { text: string; fault: boolean }[] }[] }>
    }
    expect(answer).toMatchObject({
      faults: 1,
      runs: 25,
      complete: true,
      contradictions: [],
      nodes: { web: { lost: 'human', twice: true, runs: 25 }, db: { lost: 'human', twice: true }, mail: { lost: 'lost', twice: true } },
    })
    expect(Object.keys(answer.nodes)).toEqual(['db', 'mail', 'web'])
    for (const { counterexamples } of Object.values(answer.nodes)) {
      expect(counterexamples.map(({ shows }) => shows)).toEqual([expect.stringMatching(/lost|human/), 'twice'])
      for (const { steps } of counterexamples) expect(steps.filter(({ fault, text }) => fault && text.endsWith('.'))).toHaveLength(1)
    }
  })

  test.each([
    [CLEAN, 'lost,human,twice', 0],
    [RISKY, 'lost', 1],
    [RISKY, 'twice', 1],
    [sketch('person:p -rpc-> a[progress=tolerant]'), 'lost,twice', 0],
    [sketch('person:p -rpc-> a[progress=tolerant]'), 'human', 1],
  ])('--fail-on fails where such a run exists: %#', async (model, failures, status) => {
    expect((await explored(['--fail-on', failures], model)).status).toBe(status)
  })

  test('--by-boundary and --max-runs are told in the answer', async () => {
    expect((await explored(['--by-boundary'], RISKY)).out).toContain('were tried (within one boundary at a time), in ')
    expect((await explored(['--max-runs', '10'], RISKY)).out).toContain('The search ended at its limit of runs, in 10 runs: ')
  })

  test.each([
    [['explore'], 'explore needs one file, or - for a model on standard input.'],
    [['explore', 'x', 'y'], 'explore needs one file'],
    [
      ['explore', '--fail-on', 'losses', 'x'],
      '--fail-on cannot be “losses”. It is a list of lost, human, twice, such as --fail-on lost,twice.',
    ],
    [['explore', '--faults', 'many', 'x'], '--faults cannot be “many”.'],
    [['explore', 'nowhere.json'], 'There is no such file.'],
  ])('%j is wrong', async (words, message) => {
    const { status, err } = await cli(words)
    expect(status).toBe(2)
    expect(err).toContain(message)
  })

  test('an invalid model ends with status 2 and says what is wrong', async () => {
    const { status, err, out } = await explored([], { ...CLEAN, nodes: [] })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('/edges/0/source')
  })
})

describe('check --explore', () => {
  const checked = (words: readonly string[], model: Model) =>
    cli(['check', ...words, '-'], { stdin: Readable.from([Buffer.from(JSON.stringify(model))]) })
  const promising = (drawing: string, expect: Contract['expect']): Model =>
    sketch(drawing, {
      model: {
        contracts: [{ id: 'c', text: 'Paid once', subject: 'node:pay', expect }],
        settings: { rules: { 'progress/retry-unsafe': 'off' } },
      },
    })

  test('shows the run that breaks a contract', async () => {
    const model = promising('timer:t -queue,channel=due-> pay[progress=]', 'no-duplicates')
    const { status, out } = await checked(['--explore'], model)
    expect(status).toBe(1)
    expect(out).toContain(`contract “Paid once”  1:`)
    expect(out).toContain(`The contract “Paid once” is broken: a repeat of the work of “pay” takes effect twice.
           A run shows it:
              1. The timer “t” fires.
              2. “t” puts its message to “pay” on the queue “due”, which holds it from here.
`)
    expect(out).toContain('8. “pay” does its work again: its effect is now applied twice.\n')
    expect((await checked([], model)).out).not.toContain('A run shows it')
  })

  test('gives the run to machines too', async () => {
    const model = promising('person:p -rpc-> pay[progress=idempotent]', 'no-loss')
    const { out } = await checked(['--explore', '--format', 'json'], model)
    const { files } = JSON.parse(out) as { files: { findings: { rule: string; pointer: string; run?: string[] }[] }[] }
    const finding = files[0]?.findings.find(({ rule }) => rule === 'contract/broken')
    expect(finding).toMatchObject({ pointer: '/contracts/0' })
    expect(finding?.run?.at(-1)).toBe('Nobody starts this again: the work of “pay” is lost.')
    expect((await checked(['--explore', '--format', 'junit'], model)).out).toContain('3. “p” gives up.')
  })

  test('says nothing of a contract that is kept', async () => {
    expect((await checked(['--explore'], promising('timer:t -queue-> pay[progress=idempotent]', 'reliable'))).status).toBe(0)
  })

  test('says what was not tried', async () => {
    const ids = Array.from({ length: 6 }, (_, i) => `s${i}`)
    const calls = ids.flatMap((source) => ids.map((target) => `${source} -rpc-> ${target}`))
    const { err } = await checked(['--explore'], sketch(['timer:t -rpc-> s0', ...calls].join('; ')))
    expect(err).toContain('standard input: The search ended at its limit of ')
  }, 60_000)
})
