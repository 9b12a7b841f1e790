import { expect, test } from 'vitest'
import { sketch } from '../testing/sketch'
import { analyze } from './analyze'
import { ownerLabel } from './ownerLabel'

const ownerIn = (drawing: string): string => {
  const analysis = analyze(sketch(drawing))
  const [boundary] = analysis.boundaries.list
  return boundary === undefined ? '' : ownerLabel(analysis, boundary)
}

test.each([
  ['a queue', 'orders -queue,channel=jobs-> payment', 'jobs → payment'],
  ['a topic without a name', 'orders -topic-> payment', 'orders’s topic → payment'],
  ['who called', 'orders -rpc,trigger=caller-> payment', 'orders calls payment'],
  ['who accepted', 'orders -rpc,trigger=callee-> payment', 'payment accepts'],
  ['a person', 'person:ann -rpc-> payment', 'ann clicks'],
  ['a timer', 'timer:midnight -rpc-> payment', 'midnight fires'],
])('%s answers', (_, drawing, label) => expect(ownerIn(drawing)).toBe(label))
