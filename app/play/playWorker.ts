import { analyze } from '../../model/analysis/analyze'
import { explore } from '../../model/simulation/explore'
import type { PlayAnswer, PlayRequest } from './playProtocol'

const reply = (answer: PlayAnswer): void => postMessage(answer)

// Ending the worker is the only way to stop a search under way, so there is nothing to listen for meanwhile.
addEventListener('message', ({ data: { model } }: MessageEvent<PlayRequest>) => {
  const analysis = analyze(model)
  const exploration = explore(analysis, { onProgress: (progress) => reply({ type: 'progress', progress }) })
  reply({ type: 'done', exploration })
})
