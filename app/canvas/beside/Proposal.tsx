import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import { boundsOf, inflate } from '../../../model/picture/box'
import type { Scene } from '../../../model/picture/scene'
import { edgeSubject, nodeSubject, type Subject } from '../../store/selection'
import type { Difference, DrawnProposal } from '../../ui/drawnSide'
import { SMALL_PRINT } from '../camera'
import '../canvas.css'
import './beside.css'
import { differenceMarks, SIGN_ZOOM } from './differenceMarks'
import { Differences } from './Differences'
import { FarScene, isLarge } from './FarScene'
import { NearScene, StillScene, type Elements } from './StillScene'

/** Around the drawing, in canvas coordinates: signs and badges stand out a little. */
const MARGIN = 28

/** What goes stays where it is now. */
const going = ({ nodes, edges, cards }: Scene, differences: ReadonlyMap<Subject, Difference>): Elements => ({
  nodes: nodes.filter(({ id }) => differences.get(nodeSubject(id)) === 'goes'),
  edges: edges.filter(({ id }) => differences.get(edgeSubject(id)) === 'goes'),
  hulls: [],
  cards,
})

const having = (differences: ReadonlyMap<Subject, Difference>, wanted: (difference: Difference) => boolean) =>
  new Map([...differences].filter(([, difference]) => wanted(difference)))

/** A drawing as it would be, to be looked at: what comes and changes is marked as in a comparison, and what goes is still seen, faintly. */
export function Proposal({ before, after, differences, label }: DrawnProposal) {
  const picture = useRef<SVGSVGElement>(null)
  const [zoom, setZoom] = useState(0.5)
  const gone = useMemo(() => going(before, differences), [before, differences])
  const marks = useMemo(
    () => [
      ...differenceMarks(
        before,
        having(differences, (difference) => difference === 'goes'),
      ),
      ...differenceMarks(
        after,
        having(differences, (difference) => difference !== 'goes'),
      ),
    ],
    [before, after, differences],
  )
  const bounds = boundsOf([
    ...(after.bounds ? [after.bounds] : []),
    ...gone.nodes.map(({ box }) => box),
    ...gone.edges.map((edge) => edge.bounds),
  ])
  const box = inflate(bounds ?? { x: 0, y: 0, width: 1, height: 1 }, MARGIN)
  useLayoutEffect(() => {
    const { current } = picture
    if (current === null) return undefined
    const measure = (): void => setZoom(Math.min(current.clientWidth / box.width, current.clientHeight / box.height) || 0.5)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [box.width, box.height])
  return (
    <svg
      ref={picture}
      className={`proposal${zoom < SMALL_PRINT ? ' is-small' : ''}`}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      style={{ aspectRatio: box.width / box.height, '--sign-scale': Math.max(1, SIGN_ZOOM / zoom) } as CSSProperties}
      role="img"
      aria-label={label}
    >
      <g className="proposal-gone">
        <NearScene elements={gone} />
      </g>
      {isLarge(after) ? <FarScene scene={after} /> : <StillScene scene={after} />}
      <Differences marks={marks} />
    </svg>
  )
}
