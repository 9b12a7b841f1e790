import { useLayoutEffect, useRef } from 'react'
import { useView } from '../view/view'
import { followFar } from './followFar'

/** Everything in one picture, for large drawings from afar. Pointer and keyboard work on it as on elements. */
export function FarView() {
  const picture = useRef<HTMLCanvasElement>(null)
  const live = useRef<HTMLCanvasElement>(null)
  const far = useView((view) => view.far)
  useLayoutEffect(() => {
    if (picture.current === null || live.current === null) return undefined
    return followFar(picture.current, live.current)
  }, [])
  return (
    <div className={far ? 'far' : 'far away'} aria-hidden="true" data-far={far}>
      <canvas ref={picture} className="far-picture" />
      <canvas ref={live} className="far-live" hidden />
    </div>
  )
}
