import { useEffect, useMemo, useRef, useState } from 'react'
import { exportRunSvg } from '../../model/formats/run/exportRunSvg'
import { stepsMarkdown } from '../../model/formats/run/sequenceDiagram'
import type { ThemeId } from '../../model/formats/sheet/themes'
import { closeDialog } from '../store/dialog'
import { useDocument } from '../store/document'
import { traceFor, useRun, useRunTitle } from '../store/run'
import { Dialog } from '../ui/Dialog'
import { download, fileNameOf } from '../ui/download'
import { Segments } from '../ui/Segments'
import { showToast } from '../ui/toast'
import './export.css'

type RunFormat = 'svg' | 'markdown'

const FORMATS = [
  { value: 'svg', title: 'Animated picture' },
  { value: 'markdown', title: 'Steps' },
] as const

const ABOUT: Readonly<Record<RunFormat, string>> = {
  svg: 'An SVG file that plays by itself in a browser, a README or a wiki, without any script. Where motion is not wanted it shows the end. It carries the drawing, so it reopens here.',
  markdown: 'Every step as a sentence, and a sequence diagram in Mermaid, which GitHub, GitLab and others draw.',
}

const THEMES = [
  { value: 'light', title: 'Light' },
  { value: 'dark', title: 'Dark' },
] as const

/** Of a run that somebody plays by hand, what has been seen. */
const useRunTexts = (format: RunFormat, theme: ThemeId): { readonly title: string; readonly text: string; readonly preview: string } => {
  const { run, seen } = useRun()
  const title = useRunTitle()
  const model = useDocument((document) => document.model)
  const analysis = useDocument((document) => document.analysis)
  return useMemo(() => {
    const steps = traceFor(run, analysis).steps.slice(0, seen + 1)
    if (format === 'markdown') {
      const text = stepsMarkdown(title, steps, analysis)
      return { title, text, preview: text }
    }
    const text = exportRunSvg(model, analysis, { title, steps }, { theme })
    // A picture in a page does not always learn that motion is not wanted.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    return { title, text, preview: still ? exportRunSvg(model, analysis, { title, steps }, { theme, still }) : text }
  }, [run, title, seen, model, analysis, format, theme])
}

/** The run on the canvas as a file: a picture that plays it, or its steps. */
export function RunExportDialog() {
  const [format, setFormat] = useState<RunFormat>('svg')
  const [theme, setTheme] = useState<ThemeId>('light')
  const { title, text, preview } = useRunTexts(format, theme)

  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    closeDialog()
    showToast({ sentence: 'The run is on the clipboard.' })
  }
  const save = (): void => {
    const [extension, type] = format === 'svg' ? ['svg', 'image/svg+xml'] : ['md', 'text/markdown']
    const name = fileNameOf(title, extension)
    download(new Blob([text], { type }), name)
    closeDialog()
    showToast({ sentence: `Saved as ${name}.` })
  }
  return (
    <Dialog
      title="Export this run"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={() => void copy()}>
            Copy
          </button>
          <button type="button" className="button primary" onClick={save}>
            Download
          </button>
        </>
      }
    >
      <div className="export">
        {format === 'svg' ? (
          <FilmPreview svg={preview} title={title} />
        ) : (
          <textarea className="export-preview export-text" aria-label="Preview" readOnly wrap="off" value={preview} />
        )}
        <div className="export-choices">
          <Segments label="Format" options={FORMATS} value={format} onChange={setFormat} />
          <p className="export-about">{ABOUT[format]}</p>
          {format === 'svg' ? <Segments label="Theme" options={THEMES} value={theme} onChange={setTheme} /> : null}
        </div>
      </div>
    </Dialog>
  )
}

/** Shown as an image, so that nothing in it could run. */
function FilmPreview({ svg, title }: { readonly svg: string; readonly title: string }) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    if (image.current !== null) image.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [svg])
  return (
    <div className="export-preview">
      <img ref={image} alt={`Preview: ${title}`} />
    </div>
  )
}
