import { useState } from 'react'
import { useDocument } from '../store/document'
import { selectedNodes } from '../store/selectedNodes'
import { useSelection } from '../store/selection'
import { nameForFile } from '../store/variants'
import { closeDialog } from '../store/dialog'
import { Dialog } from '../ui/Dialog'
import { download, fileNameOf } from '../ui/download'
import { showToast } from '../ui/toast'
import { ChoiceFields } from './ChoiceFields'
import { firstChoices, rememberChoices, type Choices } from './choices'
import { contentOf, pngOf, textOf } from './contents'
import './export.css'
import { formatOf } from './formats'
import { Preview } from './Preview'
import { useWork, type Steps } from './work'

/** The clipboard takes a promise, so that the browser still knows that a person asked for it. */
const copyPng = (choices: Choices, steps: Steps): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(choices, steps) })])

const copyText = async (choices: Choices): Promise<void> => navigator.clipboard.writeText(await textOf(choices))

const save = async (choices: Choices, steps: Steps): Promise<string> => {
  const name = fileNameOf(nameForFile(useDocument.getState()), formatOf(choices.format).extension)
  const content = await contentOf(choices, steps)
  steps.signal.throwIfAborted()
  download(content, name)
  return name
}

const done = (sentence: string): void => {
  closeDialog()
  showToast({ sentence })
}

/** Choices, a preview of what comes of them, and the ways out: a file, or the clipboard. */
export function ExportDialog() {
  const [choices, setChoices] = useState(firstChoices)
  const { work, run, cancel } = useWork()
  const selected = useSelection((selection) => selection.selected)
  const analysis = useDocument((document) => document.analysis)
  const selection = selectedNodes(selected, analysis)
  const format = formatOf(choices.format)

  const choose = (change: Partial<Choices>): void => {
    const next = { ...choices, ...change }
    cancel()
    rememberChoices(next)
    setChoices(next)
  }
  const onCopyPng = (): void =>
    void run(
      'Drawing the picture…',
      async (steps) => {
        await copyPng(choices, steps)
        return 'The picture is on the clipboard.'
      },
      done,
    )
  const onCopy = (): void =>
    void run(
      'Copying…',
      async () => {
        await copyText(choices)
        return `The ${format.title} text is on the clipboard.`
      },
      done,
    )
  const onSave = (): void => void run('Making the file…', async (steps) => `Saved as ${await save(choices, steps)}.`, done)
  const busy = work !== undefined && 'doing' in work ? work : undefined

  return (
    <Dialog
      title="Export"
      onClose={closeDialog}
      actions={
        <>
          <span className="export-state" role="status">
            {busy?.doing}
            {busy === undefined ? null : <progress aria-label="Done" value={busy.done} />}
          </span>
          {busy === undefined ? null : (
            <button type="button" className="button" onClick={cancel}>
              Cancel
            </button>
          )}
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
      {work !== undefined && 'failed' in work ? (
        <p role="alert" className="export-failed">
          {work.failed}
        </p>
      ) : null}
    </Dialog>
  )
}
