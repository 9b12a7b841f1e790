import { count } from '../../schema/count'
import { mdText } from '../markdown/markdownText'
import { drawingChanges, movedCount, type DrawingChange } from './drawingChanges'
import type { SemanticDiff } from './meaning'
import type { Statement } from './statement'

const NOTHING = 'The two drawings are the same.'

const SIGN: Readonly<Record<Statement['effect'], string>> = { worse: '✗', better: '✓', neutral: '·' }

const movedText = (moved: number): string => `${count(moved, 'element')} ${moved === 1 ? 'stands' : 'stand'} elsewhere on the canvas.`

const changeText = ({ sign, element, traits }: DrawingChange): string =>
  `${sign} ${element}${traits.length === 0 ? '' : `: ${traits.join('; ')}`}`

const headline = ({ meaning }: SemanticDiff): string => {
  const of = (effect: Statement['effect']): number => meaning.filter((statement) => statement.effect === effect).length
  const [worse, better] = [of('worse'), of('better')]
  if (meaning.length === 0) return 'Nothing changes in what the drawing means.'
  if (worse === 0 && better === 0) return 'What changes makes the system neither better nor worse.'
  return [
    ...(worse === 0 ? [] : [`${count(worse, 'thing')} ${worse === 1 ? 'gets' : 'get'} worse`]),
    ...(better === 0 ? [] : [`${count(better, 'thing')} ${better === 1 ? 'gets' : 'get'} better`]),
  ]
    .join(', ')
    .concat('.')
}

/** For a terminal. */
export const diffText = (diff: SemanticDiff): string => {
  const changes = drawingChanges(diff.compared)
  const moved = movedCount(diff.compared)
  if (changes.length === 0 && moved === 0) return `${NOTHING}\n`
  const lines = [
    headline(diff),
    ...diff.meaning.map(({ effect, sentence }) => `  ${SIGN[effect]} ${sentence}`),
    '',
    'In the drawing:',
    ...changes.map((change) => `  ${changeText(change)}`),
    ...(moved === 0 ? [] : [`  ${movedText(moved)}`]),
  ]
  return `${lines.join('\n')}\n`
}

const EFFECT_TITLES: readonly (readonly [Statement['effect'], string])[] = [
  ['worse', 'Worse'],
  ['better', 'Better'],
  ['neutral', 'Also different'],
]

const changeItem = ({ sign, element, traits }: DrawingChange): string => {
  const what = { '+': 'Added', '-': 'Removed', '~': 'Changed' }[sign]
  return `- ${what} ${mdText(element)}${traits.length === 0 ? '' : `: ${traits.map(mdText).join('; ')}`}`
}

/** For a comment on a pull request: what it means first, the drawing folded away. */
export const diffMarkdown = (diff: SemanticDiff, title = 'What this change means'): string => {
  const changes = drawingChanges(diff.compared)
  const moved = movedCount(diff.compared)
  const head = [`### ${mdText(title)}`, '']
  if (changes.length === 0 && moved === 0) return [...head, NOTHING, ''].join('\n')
  const meaning = EFFECT_TITLES.flatMap(([effect, word]) => {
    const statements = diff.meaning.filter((statement) => statement.effect === effect)
    return statements.length === 0 ? [] : ['', `**${word}**`, '', ...statements.map(({ sentence }) => `- ${mdText(sentence)}`)]
  })
  const drawing = [
    '<details>',
    `<summary>${count(changes.length, 'change')} in the drawing</summary>`,
    '',
    ...changes.map(changeItem),
    ...(moved === 0 ? [] : [`- ${movedText(moved)}`]),
    '',
    '</details>',
  ]
  return [...head, headline(diff), ...meaning, '', ...drawing, ''].join('\n')
}

/** For programs: ids, statements with their subjects and effects, and the changed traits. */
export const diffJson = (diff: SemanticDiff): string => {
  const { drawing, meaning } = diff
  const list = ({
    added,
    removed,
    changed,
    moved,
  }: {
    readonly added: readonly object[]
    readonly removed: readonly object[]
    readonly changed: readonly object[]
    readonly moved: readonly object[]
  }) => ({ added, removed, changed, moved })
  const document = {
    diff: 1,
    same: drawingChanges(diff.compared).length === 0,
    meaning,
    drawing: {
      model: drawing.model,
      nodes: list(drawing.nodes),
      edges: list(drawing.edges),
      groups: list(drawing.groups),
      workflows: list(drawing.workflows),
      contracts: list(drawing.contracts),
      waivers: list(drawing.waivers),
      rules: drawing.rules,
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
