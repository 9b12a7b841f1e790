import { memo, type CSSProperties } from 'react'
import { compactName } from '../../../model/picture/compactName'
import { noteGrowth, type Note } from '../../../model/picture/note'
import type { NodeKind, Size } from '../../../model/schema/model'
import './nodes.css'

type CompactTextProps = { readonly name: string; readonly kind: NodeKind; readonly size: Size; readonly noted?: boolean }

/** The name in large, shown in place of everything else that is written on a card while the drawing is small (nodes.css). */
export const CompactText = memo(function CompactText({ name, kind, size: box, noted = false }: CompactTextProps) {
  const { size, x, lines } = compactName(name, kind, box, noted)
  return (
    <g className="compact" fontSize={size}>
      {lines.map(({ text, y }) => (
        <text key={y} x={x} y={y}>
          {text}
        </text>
      ))}
    </g>
  )
})

/** From where badge and chip of a card grow in a small drawing, and how much the chip does (nodes.css). */
export const growthOn = (card: Size, note: Note | null): CSSProperties => {
  const badge = { '--badge-x': `${card.width - 5}px` }
  if (note === null) return badge as CSSProperties
  const { x, y, factor } = noteGrowth(note, card)
  return { ...badge, '--note-at': `${x}px ${y}px`, '--note-growth': factor } as CSSProperties
}
