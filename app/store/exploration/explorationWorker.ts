import { analyze } from '../../../model/analysis/analyze'
import { explore } from '../../../model/simulation/explore'
import type { ExplorationAnswer, ExplorationRequest } from './explorationProtocol'

const reply = (answer: ExplorationAnswer): void => postMessage(answer)

// Ending the worker is the only way to stop a search under way, so there is nothing to listen for meanwhile. What a smaller number of
// faults shows is answered first: it costs little beside the rest, and it is there when somebody does not want to wait.
addEventListener('message', ({ data: { model, faults } }: MessageEvent<ExplorationRequest>) => {
  const analysis = analyze(model)
  for (let upTo = 1; upTo <= faults; upTo++) {
    const exploration = explore(analysis, { faults: upTo, onProgress: (progress) => reply({ type: 'progress', progress }) })
    reply({ type: upTo === faults ? 'done' : 'found', exploration })
  }
})
