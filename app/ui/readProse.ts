export type Span =
  | { readonly kind: 'text' | 'strong' | 'em' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly spans: readonly Span[] }
  | { readonly kind: 'bullets' | 'steps'; readonly items: readonly (readonly Span[])[] }

const MARK = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g

const spanOf = ([, strong, em, code, text = '', href = '']: RegExpExecArray): Span => {
  if (strong !== undefined) return { kind: 'strong', text: strong }
  if (em !== undefined) return { kind: 'em', text: em }
  return code === undefined ? { kind: 'link', text, href } : { kind: 'code', text: code }
}

const spansOf = (line: string): readonly Span[] => {
  const spans: Span[] = []
  let at = 0
  for (const match of line.matchAll(MARK)) {
    if (match.index > at) spans.push({ kind: 'text', text: line.slice(at, match.index) })
    spans.push(spanOf(match))
    at = match.index + match[0].length
  }
  if (at < line.length) spans.push({ kind: 'text', text: line.slice(at) })
  return spans
}

const HEADING = /^#{1,6} /
const BULLET = /^[-*] /
const STEP = /^\d+[.)] /

type Kind = Block['kind'] | 'gap'

const kindOf = (line: string): Kind => {
  if (line === '') return 'gap'
  if (HEADING.test(line)) return 'heading'
  if (STEP.test(line)) return 'steps'
  return BULLET.test(line) ? 'bullets' : 'paragraph'
}

/** The Markdown that descriptions are written in: paragraphs, headings, bullets, numbered steps, bold, italics, code and web links. The rest is text. */
export const readProse = (markdown: string): readonly Block[] => {
  const blocks: Block[] = []
  let run: string[] = []
  let runKind: Kind = 'gap'
  const close = (): void => {
    if (runKind === 'bullets' || runKind === 'steps')
      blocks.push({ kind: runKind, items: run.map((line) => spansOf(line.replace(runKind === 'steps' ? STEP : BULLET, ''))) })
    else if (runKind !== 'gap') blocks.push({ kind: runKind, spans: spansOf(run.join(' ').replace(HEADING, '')) })
    run = []
  }
  for (const line of markdown.split('\n').map((text) => text.trim())) {
    const kind = kindOf(line)
    if (kind !== runKind || kind === 'heading') close()
    runKind = kind
    run.push(line)
  }
  close()
  return blocks
}
