import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { hrefOf, navigate } from '../store/address'
import { exampleList, exampleModel, type ExampleEntry } from './exampleQueries'
import { Thumbnail } from './Thumbnail'
import './examples.css'

const SECTIONS = [
  { kind: 'real', title: 'Real architectures', lead: 'Public systems, drawn from their code and documentation.' },
  { kind: 'teaching', title: 'Learn the model', lead: 'Small drawings, each with one thing to see.' },
] as const

/** One after the other and only once the page rests, so that the pictures never hold up what a person does. */
const usePictures = (entries: readonly ExampleEntry[]) => {
  const [resting, setResting] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setResting(true), 300)
    return () => clearTimeout(timer)
  }, [])
  const [turn, setTurn] = useState(0)
  const results = useQueries({ queries: entries.map(({ file }, at) => ({ ...exampleModel(file), enabled: resting && at <= turn })) })
  const current = results[turn]
  const settled = current !== undefined && !current.isPending
  useEffect(() => {
    if (settled) setTurn((at) => at + 1)
  }, [settled, turn])
  return results
}

/** The examples as cards. */
export function ExampleCards() {
  const list = useQuery(exampleList)
  if (list.isPending)
    return (
      <p className="examples-state" role="status">
        Loading the examples…
      </p>
    )
  if (list.isError)
    return (
      <div className="examples-state" role="alert">
        <p>The examples could not be loaded: {list.error.message || 'there is no list of examples on this server.'}</p>
        <button type="button" className="button" onClick={() => void list.refetch()}>
          Try again
        </button>
      </div>
    )
  return <Cards entries={SECTIONS.flatMap(({ kind }) => list.data.filter((entry) => entry.kind === kind))} />
}

function Cards({ entries }: { readonly entries: readonly ExampleEntry[] }) {
  const pictures = usePictures(entries)
  return SECTIONS.map(({ kind, title, lead }) => (
    <section key={kind} className="examples" aria-labelledby={`examples-${kind}`}>
      <h2 id={`examples-${kind}`}>{title}</h2>
      <p>{lead}</p>
      <ul>
        {entries.map((entry, at) =>
          entry.kind === kind ? (
            <li key={entry.file}>
              <Card entry={entry} picture={<Thumbnail model={pictures[at]?.data} />} />
            </li>
          ) : null,
        )}
      </ul>
    </section>
  ))
}

function Card({ entry, picture }: { readonly entry: ExampleEntry; readonly picture: ReactNode }) {
  const { file, title, summary, nodes, edges } = entry
  const address = { view: 'example', name: file } as const
  return (
    <a
      className="example-card"
      href={hrefOf(address)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        navigate(address)
      }}
    >
      {picture}
      <strong>{title}</strong>
      <span>{summary}</span>
      <small>
        {nodes} nodes · {edges} edges
      </small>
    </a>
  )
}
