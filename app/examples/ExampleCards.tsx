import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { linkTo } from '../store/address'
import { exampleList, exampleModel, type ExampleEntry } from './exampleQueries'
import './examples.css'
import { lazyPart } from '../ui/lazyPart'

const Thumbnail = lazyPart(() => import('./Thumbnail').then(({ Thumbnail }) => ({ default: Thumbnail })))

const SECTIONS = [
  { kind: 'real', title: 'Real architectures', lead: 'Public systems, drawn from their code and documentation.' },
  { kind: 'teaching', title: 'Learn the model', lead: 'Small drawings, each with one thing to see.' },
] as const

const REST = 400

/** One after the other and only once the page rests, so that the pictures never hold up what a person does. */
const useModelsInTurn = (entries: readonly ExampleEntry[]): void => {
  const client = useQueryClient()
  useEffect(() => {
    let left = false
    const fetchAll = async (): Promise<void> => {
      for (const { file } of entries) {
        if (left) return
        await client.query(exampleModel(file)).catch(() => undefined)
      }
    }
    const timer = setTimeout(() => void fetchAll(), REST)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [client, entries])
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
  return <Cards entries={list.data} />
}

function Cards({ entries }: { readonly entries: readonly ExampleEntry[] }) {
  useModelsInTurn(entries)
  return SECTIONS.map(({ kind, title, lead }) => (
    <section key={kind} className="examples" aria-labelledby={`examples-${kind}`}>
      <h2 id={`examples-${kind}`}>{title}</h2>
      <p>{lead}</p>
      <ul>
        {entries
          .filter((entry) => entry.kind === kind)
          .map((entry) => (
            <li key={entry.file}>
              <Card entry={entry} />
            </li>
          ))}
      </ul>
    </section>
  ))
}

function Card({ entry }: { readonly entry: ExampleEntry }) {
  const { file, title, summary, nodes, edges } = entry
  const address = { view: 'example', name: file } as const
  const { data: model } = useQuery({ ...exampleModel(file), enabled: false })
  return (
    <a className="example-card" {...linkTo(address)}>
      <div className="thumbnail">
        {model === undefined ? null : (
          <Suspense>
            <Thumbnail model={model} />
          </Suspense>
        )}
      </div>
      <strong>{title}</strong>
      <span>{summary}</span>
      <small>
        {nodes} nodes · {edges} edges
      </small>
    </a>
  )
}
