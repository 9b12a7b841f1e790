import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Box, Point } from '../../../model/picture/box'
import type { Scene } from '../../../model/picture/scene'
import type { Size } from '../../../model/schema/model'
import { sameItems } from '../../../model/schema/sameItems'
import { setPreference, usePreferences } from '../../store/preferences'
import type { DrawnSide } from '../../ui/drawnSide'
import { IconButton } from '../../ui/IconButton'
import { SMALL_PRINT } from '../camera'
import './beside.css'
import { boundsOfBoth, fitBeside, revealBeside, useBesideCamera, zoomBesideBy } from './besideCamera'
import { boxOfSubjects, differenceMarks, SIGN_ZOOM } from './differenceMarks'
import { Differences } from './Differences'
import { FarScene, isLarge } from './FarScene'
import { NearScene, StillScene } from './StillScene'
import { useNear } from './useNear'
import { usePaneMoves } from './usePaneMoves'

type SideBySideProps = { readonly left: DrawnSide; readonly right: DrawnSide }

/** In ms. */
const REST = 250

/** Which two were shown whole, and where that was. */
type Fitted = { readonly pair: string; readonly camera: readonly number[] | undefined }

const besideCamera = (): readonly number[] => {
  const { x, y, zoom } = useBesideCamera.getState()
  return [x, y, zoom]
}

const STILL: Point = { x: 0, y: 0 }

/** Drawings that have no node in common need not lie at the same place to be compared. */
const shiftOf = (a: Scene | undefined, b: Scene | undefined): Point => {
  if (a?.bounds === undefined || b?.bounds === undefined || b.nodes.some(({ id }) => a.nodeAt.has(id))) return STILL
  return { x: a.bounds.x - b.bounds.x, y: a.bounds.y - b.bounds.y }
}

/** So much larger drawings must be seen one above the other than side by side, to lie that way from the start. */
const MUCH_LARGER = 1.5
/** What the two ways leave for one of two drawings, as parts of the window: beside the table of what it means, or above it. */
const ABOVE = { width: 0.69, height: 0.42 } as const
const BESIDE = { width: 0.5, height: 0.48 } as const

const zoomIn = (room: Size, box: Box): number =>
  Math.min((room.width * innerWidth) / box.width, (room.height * innerHeight) / box.height, 1)

const liesAbove = (box: Box | undefined): boolean => box !== undefined && zoomIn(ABOVE, box) > MUCH_LARGER * zoomIn(BESIDE, box)

const moved = (box: Box | undefined, { x, y }: Point): Box | undefined => box && { ...box, x: box.x + x, y: box.y + y }

/** Two drawings under one camera. */
export function SideBySide({ left, right }: SideBySideProps) {
  const shift = useMemo(() => shiftOf(left.scene, right.scene), [left.scene, right.scene])
  const everything = useCallback(
    () => (shift === STILL ? boundsOfBoth(left.scene, right.scene) : left.scene?.bounds),
    [left.scene, right.scene, shift],
  )
  const fitted = useRef<Fitted>({ pair: '', camera: undefined })
  const chosen = usePreferences(({ comparedAbove }) => comparedAbove)
  const above = chosen ?? liesAbove(everything())
  const sized = useBesideCamera(({ width }) => width > 0)
  const pair = `${left.label} ${right.label}`
  const fit = useCallback((): void => {
    fitBeside(everything())
    fitted.current = { pair, camera: besideCamera() }
  }, [pair, everything])
  useLayoutEffect(() => {
    // Looking at the same two in another way leaves the camera where it is.
    if (sized && fitted.current.pair !== pair && everything() !== undefined) fit()
  }, [sized, pair, everything, fit])
  useEffect(
    () =>
      // Whoever sees all of both still does in another room.
      useBesideCamera.subscribe((now, before) => {
        const resized = now.width !== before.width || now.height !== before.height
        if (resized && now.width > 0 && fitted.current.pair === pair && sameItems(fitted.current.camera ?? [], besideCamera())) fit()
      }),
    [pair, fit],
  )
  useEffect(() => {
    revealBeside(boxOfSubjects(left.scene, left.lit ?? new Set()) ?? moved(boxOfSubjects(right.scene, right.lit ?? new Set()), shift))
  }, [left.lit, right.lit, left.scene, right.scene, shift])
  return (
    <div className="beside" data-stacked={above || undefined}>
      <Pane side={left} shift={STILL} everything={everything} measured />
      <Pane side={right} shift={shift} everything={everything} />
      <div className="beside-controls" role="group" aria-label="How both drawings are seen">
        <IconButton icon="minus" label="Zoom out" onClick={() => zoomBesideBy(0.8)} />
        <Zoom />
        <IconButton icon="plus" label="Zoom in" onClick={() => zoomBesideBy(1.25)} />
        <IconButton icon="fit" label="Show all of both" onClick={fit} />
        <IconButton
          icon={above ? 'beside' : 'above'}
          label={above ? 'Lay them side by side' : 'Lay them one above the other'}
          onClick={() => setPreference({ comparedAbove: !above })}
        />
      </div>
    </div>
  )
}

function Zoom() {
  const percent = useBesideCamera(({ zoom }) => Math.round(zoom * 100))
  return <span className="beside-zoom">{percent} %</span>
}

type PaneProps = {
  readonly side: DrawnSide
  readonly shift: Point
  readonly everything: () => Box | undefined
  /** Its size is that of both. */
  readonly measured?: true
}

function Pane({ side, shift, everything, measured }: PaneProps) {
  const { scene, label, head, instead, differences, lit } = side
  const view = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const small = useBesideCamera(({ zoom }) => zoom < SMALL_PRINT)
  const marks = useMemo(() => (scene === undefined ? [] : differenceMarks(scene, differences)), [scene, differences])
  const near = useNear(scene, shift)
  usePaneMoves(view, everything)

  // Past React: nothing of the picture is looked at again when the camera moves.
  useLayoutEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    const place = ({ x, y, zoom }: Point & { readonly zoom: number }): void => {
      const { current } = picture
      if (current === null || scene === undefined) return
      current.style.transform = `translate(${x + shift.x * zoom}px, ${y + shift.y * zoom}px) scale(${zoom})`
      current.style.setProperty('--sign-scale', String(Math.max(1, SIGN_ZOOM / zoom)))
      if (!isLarge(scene)) return
      // What was painted of a large drawing is moved as it is, and painted again, sharp, when it rests.
      current.style.willChange = 'transform'
      clearTimeout(rest)
      rest = setTimeout(() => current.style.removeProperty('will-change'), REST)
    }
    place(useBesideCamera.getState())
    const stop = useBesideCamera.subscribe(place)
    return () => {
      stop()
      clearTimeout(rest)
    }
  }, [shift, scene])

  useLayoutEffect(() => {
    const element = view.current
    if (element === null || measured !== true) return undefined
    const measure = (): void => useBesideCamera.setState({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      useBesideCamera.setState({ width: 0, height: 0 })
    }
  }, [measured])

  useLayoutEffect(() => {
    for (const element of picture.current?.querySelectorAll('[data-subject]') ?? [])
      element.classList.toggle('lit', lit?.has(element.getAttribute('data-subject') ?? '') === true)
    for (const element of picture.current?.querySelectorAll('[data-hull]') ?? [])
      element.classList.toggle(
        'lit',
        (element.getAttribute('data-hull') ?? '').split(' ').some((boundary) => lit?.has(boundary)),
      )
  }, [lit, scene, marks, near])

  return (
    <section className="beside-pane" aria-label={label}>
      <header>{head}</header>
      <div
        ref={view}
        className={`beside-view${small ? ' is-small' : ''}${lit === undefined ? '' : ' has-lit'}`}
        role="img"
        aria-label={`${label}. The arrow keys move both drawings, plus and minus zoom, F shows all.`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it, a keyboard cannot move the drawings.
        tabIndex={0}
      >
        {scene === undefined ? (
          <div className="beside-instead">{instead}</div>
        ) : (
          <div ref={picture} className="beside-picture">
            <svg className="layer" aria-hidden="true">
              {isLarge(scene) ? <FarScene scene={scene} /> : <StillScene scene={scene} />}
              {near === undefined ? null : <NearScene elements={near} />}
              <Differences marks={marks} />
            </svg>
          </div>
        )}
      </div>
    </section>
  )
}
