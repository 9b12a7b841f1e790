import type { Statement } from '../diff/statement'
import { mdText } from '../markdown/markdownText'

const EFFECT: Readonly<Record<Statement['effect'], string>> = { worse: 'Worse', better: 'Better', neutral: 'Different' }

/** What would change, as a list. Findings that go away are counted; those that come are named. */
export const statementLines = (meaning: readonly Statement[]): readonly string[] => {
  const said = meaning.filter(({ about, effect }) => about !== 'finding' || effect === 'worse')
  const resolved = meaning.filter(({ about, effect }) => about === 'finding' && effect === 'better').length
  if (said.length === 0 && resolved === 0) return ['- Nothing that is derived from the drawing changes.']
  return [
    ...said.map(({ effect, sentence }) => `- ${EFFECT[effect]}: ${mdText(sentence)}`),
    ...(resolved === 0 ? [] : [`- Better: ${resolved} ${resolved === 1 ? 'error or warning is' : 'errors and warnings are'} resolved.`]),
  ]
}
