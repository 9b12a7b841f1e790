import { memo, type CSSProperties } from 'react'
import { compactName } from '../../../model/picture/compactName'
import type { NodeKind, Size } from '../../../model/schema/model'

type CompactTextProps = { readonly name: string; readonly kind: NodeKind; readonly size: Size }

/** The name in large, shown in place of everything else that is written on a card while the drawing is small (canvas.css). */
export const CompactText = memo(function CompactText({ name, kind, size: box }: CompactTextProps) {
  const { size, x, lines } = compactName(name, kind, box)
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

/** Around which point a badge grows. */
export const badgeAt = (width: number): CSSProperties => ({ '--badge-x': `${width - 5}px` }) as CSSProperties
