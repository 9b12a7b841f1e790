import { inTurn } from './inTurn'
import { performWrite } from './performWrite'
import type { WriterAnswer, WriterRequest } from './writes'

const reply = (answer: WriterAnswer): void => postMessage(answer)
const write = inTurn(performWrite)

const answerTo = async ({ request, write: asked }: WriterRequest): Promise<WriterAnswer> => {
  try {
    return { type: 'done', request, result: await write(asked) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { type: 'failed', request, name, message }
  }
}

addEventListener('message', ({ data }: MessageEvent<WriterRequest>) => void answerTo(data).then(reply))
reply({ type: 'ready' })
