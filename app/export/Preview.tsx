import { useEffect, useRef, useState } from 'react'
import { reasonOf } from '../ui/reasonOf'
import type { Choices } from './choices'
import { svgOf, textOf } from './contents'
import { formatOf, type FormatId } from './formats'
import { shown } from './shown'

/** As much of a text as is looked at. */
const MOST_SHOWN = 20_000

/** Their lines are paragraphs. */
const PROSE: ReadonlySet<FormatId> = new Set<FormatId>(['markdown', 'adr'])

/** What will be in the file. A picture is shown as an image, so that nothing in it could run. */
export function Preview({ choices }: { readonly choices: Choices }) {
  return formatOf(choices.format).picture ? <PicturePreview choices={choices} /> : <TextPreview choices={choices} />
}

function PicturePreview({ choices }: { readonly choices: Choices }) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    let url: string | undefined
    let wanted = true
    const draw = async (): Promise<void> => {
      await shown()
      if (!wanted || image.current === null) return
      url = URL.createObjectURL(new Blob([svgOf(choices, false)], { type: 'image/svg+xml' }))
      image.current.src = url
    }
    void draw()
    return () => {
      wanted = false
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [choices])
  return (
    <div className={choices.background ? 'export-preview' : 'export-preview transparent'}>
      <img ref={image} alt="Preview" />
    </div>
  )
}

function TextPreview({ choices }: { readonly choices: Choices }) {
  const [{ text, serial }, setShown] = useState({ text: '', serial: 0 })
  useEffect(() => {
    let wanted = true
    const show = async (): Promise<void> => {
      const made = await textOf(choices).catch(reasonOf)
      if (wanted) setShown((before) => ({ text: made.slice(0, MOST_SHOWN), serial: before.serial + 1 }))
    }
    void show()
    return () => {
      wanted = false
    }
  }, [choices])
  const prose = PROSE.has(choices.format)
  return (
    // A new text is read from its beginning.
    <textarea
      key={serial}
      className={`export-preview export-text${prose ? ' prose' : ''}`}
      aria-label="Preview"
      readOnly
      wrap={prose ? 'soft' : 'off'}
      value={text}
    />
  )
}
