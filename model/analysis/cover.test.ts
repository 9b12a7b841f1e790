import { expect, test } from 'vitest'
import { sketch } from '../testing/sketch'
import { analyze } from './analyze'

const SAFE = '[progress=idempotent]'

test.each([
  ['a durable trigger and safe work', `timer:t -queue-> w${SAFE}`, { w: 'reliable' }],
  ['a person and safe work', `person:p -rpc-> w${SAFE}`, { w: 'human-backed' }],
  ['a retry that applies twice', 'timer:t -queue-> w[progress=transactional]', { w: 'retry-unsafe' }],
  ['said outright that nothing protects it', 'timer:t -queue-> w[progress=]', { w: 'retry-unsafe' }],
  ['not stated', 'timer:t -queue-> w', { w: 'unstated' }],
  ['fire and forget', `timer:t -queue-> a${SAFE} -rpc,reply=none-> w${SAFE}`, { a: 'reliable', w: 'unowned' }],
  ['fire and forget into unsafe work', 'timer:t -queue-> a -rpc,reply=none-> w[progress=]', { a: 'unstated', w: 'unreliable' }],
  ['the weakest way in counts', `timer:t -queue-> w${SAFE}; person:p -rpc-> w`, { w: 'human-backed' }],
  ['one way in that can be lost', `timer:t -queue-> w${SAFE}; timer:t -rpc,reply=none-> w`, { w: 'unowned' }],
  ['cover passes along calls', `timer:t -rpc-> a${SAFE} -rpc-> b${SAFE} -rpc-> c${SAFE}`, { a: 'reliable', b: 'reliable', c: 'reliable' }],
  ['a cycle of calls under a durable trigger', `timer:t -rpc-> a${SAFE} -rpc-> b${SAFE} -rpc-> a`, { a: 'reliable', b: 'reliable' }],
  ['a cycle of calls that nothing enters', `a${SAFE} -rpc-> b${SAFE} -rpc-> a`, { a: 'unowned', b: 'unowned' }],
  ['a service that nothing starts', `a${SAFE} -rpc-> b${SAFE}`, { a: 'unowned', b: 'unowned' }],
  ['an external that nothing here starts', `external:x -queue-> w${SAFE}`, { w: 'reliable' }],
  ['only ever asked, changes nothing', 'timer:t -rpc,message=query-> w', { w: 'reliable' }],
  ['asked, but it writes', 'timer:t -rpc,message=query-> w -data-> store:db', { w: 'unstated' }],
])('%s', (_, drawing, verdicts) => {
  const { graph, verdict } = analyze(sketch(drawing))
  const derived = Object.fromEntries(graph.nodes.map((node, n) => [node.id, verdict[n]]).filter(([, value]) => value !== null))
  expect(derived).toEqual(verdicts)
})
