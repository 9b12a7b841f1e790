import { memo, useMemo } from 'react'
import { analyze } from '../../model/analysis/analyze'
import { inflate } from '../../model/picture/box'
import { takesPlace } from '../../model/picture/nodeDrawings'
import { nodeShape } from '../../model/picture/nodeShape'
import { reliability } from '../../model/picture/perspectives/reliability'
import { sceneOf, type Scene } from '../../model/picture/scene'
import { VERDICT_MARKS } from '../../model/picture/verdictMark'
import type { Model } from '../../model/schema/model'

/** The size it is shown at, in px, as in examples.css. */
const SHOWN = { width: 212, height: 112 }
const MARGIN = 12
const DOT = 3

/** The drawing from afar: shapes, lines and verdicts, without words. */
export const Thumbnail = memo(function Thumbnail({ model }: { readonly model: Model }) {
  const scene = useMemo(() => sceneOf(analyze(model), reliability), [model])
  return scene.bounds === undefined ? null : <Picture scene={scene} bounds={scene.bounds} />
})

function Picture({ scene, bounds }: { readonly scene: Scene; readonly bounds: NonNullable<Scene['bounds']> }) {
  const scale = Math.min((SHOWN.width - 2 * MARGIN) / bounds.width, (SHOWN.height - 2 * MARGIN) / bounds.height, 0.5)
  const { x, y, width, height } = inflate(bounds, MARGIN / scale)
  return (
    <svg viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
      {scene.hulls.map(({ id, shape, tone }) => (
        <path key={id} className="thumbnail-hull" d={shape.d} style={{ fill: `var(--${tone})`, stroke: `var(--${tone})` }} />
      ))}
      {scene.edges.map(({ id, route, ink }) => (
        <path key={id} className="thumbnail-edge" d={route.d} style={{ stroke: `var(--${ink.tone})` }} />
      ))}
      {scene.nodes.filter(takesPlace).map(({ id, kind, box, card, hidden }) => {
        const group = hidden === undefined ? undefined : scene.cards.get(hidden.group)?.card
        const { outline, dashed } = group === undefined ? nodeShape(kind, card.layout) : nodeShape('microservice', group.layout)
        const badge = group === undefined ? card.badge : group.badge
        return (
          <g key={id} transform={`translate(${box.x} ${box.y})`}>
            <path className={dashed ? 'thumbnail-node dashed' : 'thumbnail-node'} d={outline} />
            {badge === null ? null : (
              <circle cx={box.width} cy={0} r={DOT / scale} style={{ fill: `var(--${VERDICT_MARKS[badge].tone})` }} />
            )}
          </g>
        )
      })}
    </svg>
  )
}
