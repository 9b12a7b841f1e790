import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, type ReactNode } from 'react'
import { BrokenExample, UnknownExample } from './examples/exampleQueries'
import { ExampleCards } from './examples/ExampleCards'
import { TourOffer } from './guide/TourOffer'
import { BrokenFile } from './open/BrokenFile'
import { EditCopyButton } from './arrive/ViewOnlyNote'
import { PassphraseDialog } from './arrive/PassphraseDialog'
import { RemoteModel } from './arrive/RemoteModel'
import { useLink } from './arrive/useLink'
import { Busy } from './open/Busy'
import { DropTarget } from './open/DropTarget'
import { OpenButton } from './open/OpenButton'
import { refuseLink, startDrawing } from './open/opening'
import { StartView } from './start/StartView'
import { useAddress, type Address } from './store/address'
import { useDocument } from './store/document'
import { usePresenting } from './store/presenting'
import { Announcer } from './ui/Announcer'
import { ErrorBoundary } from './ui/ErrorBoundary'
import { Icon } from './ui/Icon'
import { IssueList } from './ui/IssueList'
import { ThemeSwitch } from './ui/ThemeSwitch'
import { ToastView } from './ui/ToastView'
import { useOpened } from './useOpened'
import { lazyPart } from './ui/lazyPart'

const loadEditor = () => import('./Editor').then(({ Editor }) => ({ default: Editor }))
const Editor = lazy(loadEditor)
const Bare = lazy(() => import('./Bare').then((module) => ({ default: module.Bare })))
// Fetched beside the document that the address asks for; else as soon as a person moves towards one.
if (location.search + location.hash === '') addEventListener('pointerover', () => void loadEditor().catch(() => undefined), { once: true })
else void loadEditor().catch(() => undefined)

const DocumentList = lazyPart(() => import('./library/DocumentList').then(({ DocumentList }) => ({ default: DocumentList })))
const Thumbnail = lazyPart(() => import('./examples/Thumbnail').then(({ Thumbnail }) => ({ default: Thumbnail })))

const queries = new QueryClient()

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <ErrorBoundary>
        <View />
      </ErrorBoundary>
      <Busy />
      <BrokenFile />
      <DropTarget />
      <ToastView />
      <Announcer />
    </QueryClientProvider>
  )
}

function View() {
  const address = useAddress()
  switch (address.view) {
    case 'start':
      return <Start />
    case 'link':
      return <Linked link={address.link} />
    case 'remote':
      return <RemoteModel key={address.url} url={address.url} />
    default:
      return <Document address={address} />
  }
}

function Linked({ link }: { readonly link: string }) {
  const linked = useLink(link, refuseLink)
  const id = useDocument((document) => document.id)
  const presenting = usePresenting((state) => state.presenting)
  if (linked.state === 'open')
    return <Suspense fallback={<Opening />}>{presenting ? <Bare action={<EditCopyButton />} /> : <Editor key={id} />}</Suspense>
  return (
    <>
      <Opening />
      {linked.state === 'locked' ? <PassphraseDialog refused={linked.refused} onUnlock={linked.unlock} /> : null}
    </>
  )
}

function Document({ address }: { readonly address: Extract<Address, { view: 'example' | 'drawing' }> }) {
  const opened = useOpened(address)
  const id = useDocument((document) => document.id)
  switch (opened.state) {
    case 'open':
      return (
        <Suspense fallback={<Opening />}>
          <Editor key={id} />
        </Suspense>
      )
    case 'opening':
      return <Opening />
    case 'missing':
      return <Start notice="That drawing is not kept in this browser. If you have its file, open it again." />
    case 'failed':
      return <Start notice={<Failure name={address.view === 'example' ? address.name : ''} error={opened.error} retry={opened.retry} />} />
  }
}

function Opening() {
  return (
    <main className="opening">
      <p role="status">Opening the drawing…</p>
    </main>
  )
}

type FailureProps = { readonly name: string; readonly error: Error; readonly retry: () => void }

function Failure({ name, error, retry }: FailureProps) {
  if (error instanceof UnknownExample) return `There is no example called “${name}”. These are the ones there are.`
  if (error instanceof BrokenExample)
    return (
      <>
        The example “{name}” is not a valid model.
        <IssueList issues={error.issues} />
      </>
    )
  return (
    <>
      The example “{name}” could not be loaded: {error.message}{' '}
      <button type="button" className="button" onClick={retry}>
        Try again
      </button>
    </>
  )
}

function Start({ notice }: { readonly notice?: ReactNode }) {
  return (
    <>
      <title>Coordinated Progress</title>
      <StartView
        notice={notice}
        theme={<ThemeSwitch />}
        actions={
          <>
            <OpenButton className="button primary" />
            <button type="button" className="button" data-first-focus="" onClick={startDrawing}>
              <Icon glyph="plus" small />
              New drawing
            </button>
            <TourOffer />
            <small>or drop a .progress.json file anywhere</small>
          </>
        }
        examples={
          <Suspense>
            <DocumentList picture={(model) => <Thumbnail model={model} />}>
              <ExampleCards />
            </DocumentList>
          </Suspense>
        }
      />
    </>
  )
}
