import { memo } from 'react'
import { rounded } from '../../model/picture/box'
import { FONTS } from '../../model/picture/fonts'
import type { Mark, PathMark } from '../../model/picture/mark'
import { movedPath } from '../../model/picture/movedPath'
import './drawn.css'

const colour = (tone: string | undefined): string => (tone === undefined ? 'none' : `var(--${tone})`)

const classOf = ({ round, part }: PathMark): string | undefined => {
  if (part === undefined) return round === true ? 'round' : undefined
  return round === true ? `part-${part} round` : `part-${part}`
}

/**
 * Marks as elements. The far view and exports paint the same marks. What is told to lie elsewhere is moved in its path: for each element
 * with a transform of its own the browser would look through all layers whenever one of them changes.
 */
export const MarkSvg = memo(function MarkSvg({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.map((mark, at) => <OneMark key={at} mark={mark} />)
})

function OneMark({ mark }: { readonly mark: Mark }) {
  const { at } = mark
  if (mark.type === 'text') {
    const { size, weight } = FONTS[mark.font]
    return (
      <text
        x={mark.at[0]}
        y={mark.at[1]}
        fontSize={size}
        fontWeight={weight}
        fill={colour(mark.tone)}
        textAnchor={mark.centred === true ? 'middle' : undefined}
        className={mark.halo === undefined ? `text-${mark.font}` : `text-${mark.font} halo`}
      >
        {mark.text}
      </text>
    )
  }
  return (
    <path
      d={at === undefined ? mark.d : movedPath(mark.d, [rounded(at[0]), rounded(at[1])])}
      fill={colour(mark.fill)}
      fillOpacity={mark.fillOpacity}
      stroke={mark.stroke === undefined ? undefined : colour(mark.stroke)}
      strokeOpacity={mark.strokeOpacity}
      strokeWidth={mark.width}
      strokeDasharray={mark.dash?.join(' ')}
      className={classOf(mark)}
    />
  )
}
