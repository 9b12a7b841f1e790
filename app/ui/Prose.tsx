import { useMemo } from 'react'
import { readProse, type Block, type Span } from './readProse'
import './prose.css'

function SpanView({ span }: { readonly span: Span }) {
  switch (span.kind) {
    case 'text':
      return span.text
    case 'strong':
      return <strong>{span.text}</strong>
    case 'em':
      return <em>{span.text}</em>
    case 'code':
      return <code>{span.text}</code>
    case 'link':
      return (
        <a href={span.href} target="_blank" rel="noopener noreferrer">
          {span.text}
        </a>
      )
  }
}

// Prose never changes in place, so its position is its identity.
const inline = (spans: readonly Span[]) => spans.map((span, at) => <SpanView key={at} span={span} />)

function BlockView({ block }: { readonly block: Block }) {
  if (!('items' in block)) return block.kind === 'heading' ? <h3>{inline(block.spans)}</h3> : <p>{inline(block.spans)}</p>
  const items = block.items.map((item, at) => <li key={at}>{inline(item)}</li>)
  return block.kind === 'steps' ? <ol>{items}</ol> : <ul>{items}</ul>
}

/** A description, written in a little Markdown. */
export function Prose({ markdown }: { readonly markdown: string }) {
  const blocks = useMemo(() => readProse(markdown), [markdown])
  return (
    <div className="prose">
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </div>
  )
}
