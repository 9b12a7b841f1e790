import { useState } from 'react'
import { useDocument } from '../store/document'
import { documentName } from '../store/documentName'
import { selectedNodes } from '../store/selectedNodes'
import { useSelection } from '../store/selection'
import { closeDialog } from '../store/dialog'
import { announce } from '../ui/announce'
import { Dialog } from '../ui/Dialog'
import { download, fileNameOf } from '../ui/download'
import { showToast } from '../ui/toast'
import { ChoiceFields } from './ChoiceFields'
import { firstChoices, rememberChoices, type Choices } from './choices'
import { contentOf, pngOf, textOf } from './contents'
import './export.css'
import { formatOf } from './formats'
import { Preview } from './Preview'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The clipboard takes a promise, so that the browser still knows that a person asked for it. */
const copyPng = (choices: Choices): Promise<void> => navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(choices) })])

const copyText = async (choices: Choices): Promise<void> => navigator.clipboard.writeText(await textOf(choices))

const save = async (choices: Choices): Promise<string> => {
  const name = fileNameOf(documentName(useDocument.getState()), formatOf(choices.format).extension)
  download(await contentOf(choices), name)
  return name
}

type Busy = { readonly doing: string } | { readonly failed: string } | undefined

/** Choices, a preview of what comes of them, and the ways out: a file, or the clipboard. */
export function ExportDialog() {
  const [choices, setChoices] = useState(firstChoices)
  const [busy, setBusy] = useState<Busy>()
  const selected = useSelection((selection) => selection.selected)
  const analysis = useDocument((document) => document.analysis)
  const selection = selectedNodes(selected, analysis)
  const format = formatOf(choices.format)

  const choose = (change: Partial<Choices>): void => {
    const next = { ...choices, ...change }
    setBusy(undefined)
    rememberChoices(next)
    setChoices(next)
  }
  const run = async (doing: string, work: () => Promise<string>): Promise<void> => {
    setBusy({ doing })
    announce(doing)
    try {
      const sentence = await work()
      closeDialog()
      showToast({ sentence })
    } catch (error) {
      setBusy({ failed: `That did not work: ${reasonOf(error)}` })
    }
  }
  const onCopyPng = (): void =>
    void run('Drawing the picture…', async () => {
      await copyPng(choices)
      return 'The picture is on the clipboard.'
    })
  const onCopy = (): void =>
    void run('Copying…', async () => {
      await copyText(choices)
      return `The ${format.title} text is on the clipboard.`
    })
  const onSave = (): void => void run('Making the file…', async () => `Saved as ${await save(choices)}.`)

  return (
    <Dialog
      title="Export"
      onClose={closeDialog}
      actions={
        <>
          <span className="export-state" role="status">
            {busy !== undefined && 'doing' in busy ? busy.doing : null}
          </span>
          {choices.format === 'png' ? (
            <button type="button" className="button" onClick={onCopyPng}>
              Copy as PNG
            </button>
          ) : null}
          {choices.format === 'svg' || !format.picture ? (
            <button type="button" className="button" onClick={onCopy}>
              {choices.format === 'svg' ? 'Copy as SVG' : 'Copy'}
            </button>
          ) : null}
          <button type="button" className="button primary" onClick={onSave}>
            Download
          </button>
        </>
      }
    >
      <div className="export">
        <Preview choices={choices} />
        <ChoiceFields choices={choices} selection={selection} onChange={choose} />
      </div>
      {busy !== undefined && 'failed' in busy ? (
        <p role="alert" className="export-failed">
          {busy.failed}
        </p>
      ) : null}
    </Dialog>
  )
}
