import { useLayoutEffect, useRef } from 'react'
import { useView } from '../view/view'
import { followFar } from './followFar'

/** Large drawings: everything in one picture from afar, where pointer and keyboard work on it as on elements; near, what lies below them. */
export function FarView() {
  const picture = useRef<HTMLDivElement>(null)
  const live = useRef<HTMLCanvasElement>(null)
  const far = useView((view) => view.far)
  const painting = useView((view) => view.painting)
  useLayoutEffect(() => {
    if (picture.current === null || live.current === null) return undefined
    return followFar(picture.current, live.current)
  }, [])
  return (
    <div className={painting ? 'far' : 'far away'} aria-hidden="true" data-far={far}>
      <div ref={picture} className="far-picture" />
      <canvas ref={live} className="far-live" hidden />
    </div>
  )
}
