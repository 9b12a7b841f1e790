import { smallestFixes } from '../../../model/repair/smallestFixes'
import type { RepairAnswer, RepairRequest } from './repairProtocol'

const reply = (answer: RepairAnswer): void => postMessage(answer)

// Ending the worker is the only way to stop a search under way, so there is nothing to listen for meanwhile.
addEventListener('message', ({ data: { model, target } }: MessageEvent<RepairRequest>) => {
  const repair = smallestFixes(model, target, { onProgress: (progress) => reply({ type: 'progress', progress }) })
  reply({ type: 'done', repair })
})
