import { useEffect, useState, type ReactNode } from 'react'
import { linkLength } from '../../model/share/linkLength'
import { useDocument } from '../store/document'
import { documentName } from '../store/documentName'
import { setRunPlaying, useRun } from '../store/run'
import { useSelection } from '../store/selection'
import { shownVariantName } from '../store/variants'
import { closeDialog, openDialog } from '../store/dialog'
import { Dialog } from '../ui/Dialog'
import { fetchPart } from '../ui/fetchPart'
import { reasonOf } from '../ui/reasonOf'
import { Segments } from '../ui/Segments'
import { showToast } from '../ui/toast'
import { embedLink, linkNow, type LinkChoices } from './link'
import { MOST_FOR_QR, QrCode } from './QrCode'
import './share.css'
import { iframe, linkedImage, markdownLink } from './snippets'

type Made = { readonly link: string; readonly refused?: undefined } | { readonly link?: undefined; readonly refused: string } | undefined

/**
 * The link to the document under these choices. Encryption takes a moment, so that typing does not start it at every key; until then
 * there is none, for one under another passphrase, or under none, must not be copied by mistake.
 */
const useLink = (choices: LinkChoices, locked: boolean): Made => {
  const model = useDocument((document) => document.model)
  const [made, setMade] = useState<{ readonly passphrase: string; readonly link: Made }>()
  useEffect(() => {
    let wanted = true
    const make = async (): Promise<void> => {
      const link = await linkNow(choices)
      if (wanted)
        setMade({ passphrase: choices.passphrase, link: link.ok ? { link: link.value } : { refused: link.issues[0]?.message ?? '' } })
    }
    const timer = setTimeout(() => void make(), choices.passphrase === '' ? 0 : 400)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [choices, model])
  return made?.passphrase === choices.passphrase && (!locked || choices.passphrase !== '') ? made.link : undefined
}

const copy = async (text: string, what: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text)
    showToast({ sentence: `${what} is on the clipboard.` })
  } catch {
    showToast({ sentence: 'The browser does not allow access to the clipboard here; select the link and copy it with the keys.' })
  }
}

const copyImage = async (name: string, link: string): Promise<void> => {
  try {
    const { exportSvg } = await fetchPart(() => import('../../model/formats/svg/exportSvg'))
    const { model, analysis } = useDocument.getState()
    await copy(linkedImage(name, link, exportSvg(model, { analysis, legend: false, embed: false })), 'The picture that leads here')
  } catch (error) {
    showToast({ sentence: reasonOf(error) })
  }
}

/** The drawing as a link: nothing is stored anywhere, the link holds it all. */
export function ShareDialog() {
  const [choices, setChoices] = useState<LinkChoices>({ mode: 'edit', selection: false, sight: false, run: true, passphrase: '' })
  const [locked, setLocked] = useState(false)
  const hasSelection = useSelection((selection) => selection.selected.size > 0)
  const hasRun = useRun(({ run }) => run !== null)
  const name = useDocument(documentName)
  const variant = useDocument(shownVariantName)
  const made = useLink(choices, locked)
  // A run that plays on would be at another step than the one that is shared.
  useEffect(() => setRunPlaying(false), [])
  const link = made?.link
  const change = (part: Partial<LinkChoices>): void => setChoices({ ...choices, ...part })
  const lock = (on: boolean): void => {
    setLocked(on)
    change({ passphrase: '' })
  }

  return (
    <Dialog
      title="Share"
      onClose={closeDialog}
      actions={
        <>
          {link !== undefined && 'share' in navigator ? (
            <button
              type="button"
              className="button"
              onClick={() => void navigator.share({ title: name, url: link }).catch(() => undefined)}
            >
              Send to…
            </button>
          ) : null}
          <button type="button" className="button primary" disabled={link === undefined} onClick={() => void copy(link ?? '', 'The link')}>
            Copy the link
          </button>
        </>
      }
    >
      <div className="share">
        <p>
          The link holds {variant === undefined ? 'the whole drawing' : `the variant “${variant}”, and none of the others`}. It is stored
          nowhere, so whoever has the link {locked ? 'and knows its passphrase ' : ''}can see it.
        </p>
        <Segments
          label="Opens"
          options={[
            { value: 'edit', title: 'To edit a copy' },
            { value: 'view', title: 'To look at' },
            { value: 'present', title: 'As a presentation' },
          ]}
          value={choices.mode}
          onChange={(mode) => change({ mode })}
        />
        <TheLink made={made} waiting={locked && choices.passphrase === '' ? 'Give a passphrase first.' : 'Making the link…'}>
          {hasSelection ? (
            <Switch title="With what is selected now" on={choices.selection} onChange={(selection) => change({ selection })} />
          ) : null}
          <Switch title="At the place that is in view now" on={choices.sight} onChange={(sight) => change({ sight })} />
          {hasRun ? <Switch title="With the run, at its step" on={choices.run} onChange={(run) => change({ run })} /> : null}
          <Switch title="Only with a passphrase" on={locked} onChange={lock} />
          {locked ? <PassphraseField value={choices.passphrase} onChange={(passphrase) => change({ passphrase })} /> : null}
        </TheLink>
        {link === undefined ? null : <OtherWays name={name} link={link} locked={locked} />}
      </div>
    </Dialog>
  )
}

type TheLinkProps = {
  readonly made: Made
  /** What is said while there is none. */
  readonly waiting: string
  readonly children: ReactNode
}

/** The link itself, what its length means, what it holds, and beside them how a phone reads it. */
function TheLink({ made, waiting, children }: TheLinkProps) {
  const link = made?.link
  return (
    <div className="share-link">
      <div className="share-link-words">
        <input
          className="field"
          aria-label="Link"
          readOnly
          value={link ?? ''}
          placeholder={waiting}
          onFocus={(event) => event.target.select()}
        />
        {made?.refused === undefined ? null : <p role="alert">{made.refused}</p>}
        <p className="share-length" role="status">
          {link === undefined ? '' : linkLength(link.length).sentence}
          {link !== undefined && link.length > MOST_FOR_QR ? ' It is too long for a QR code.' : ''}
        </p>
        {children}
      </div>
      {link !== undefined && link.length <= MOST_FOR_QR ? <QrCode link={link} /> : null}
    </div>
  )
}

type SwitchProps = { readonly title: string; readonly on: boolean; readonly onChange: (on: boolean) => void }

function Switch({ title, on, onChange }: SwitchProps) {
  return (
    <label className="share-switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {title}
    </label>
  )
}

function PassphraseField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <label className="share-passphrase">
      Passphrase
      <input className="field" type="text" autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
      <small>Tell it over another way than the link. Nobody can open the link without it, not even you.</small>
    </label>
  )
}

/** The same link dressed for other places. */
function OtherWays({ name, link, locked }: { readonly name: string; readonly link: string; readonly locked: boolean }) {
  return (
    <div className="share-more">
      <button type="button" className="button" onClick={() => void copy(markdownLink(name, link), 'The Markdown')}>
        Copy as Markdown
      </button>
      <button type="button" className="button" onClick={() => void copy(iframe(name, embedLink(link)), 'The frame')}>
        Copy as HTML frame
      </button>
      {/* A picture would show to everybody what the passphrase hides. */}
      {locked ? null : (
        <button type="button" className="button" onClick={() => void copyImage(name, link)}>
          Copy as HTML picture with link
        </button>
      )}
      <button type="button" className="button bare" onClick={() => openDialog('export')}>
        Export instead…
      </button>
    </div>
  )
}
