let times: number[] | undefined

const tick = (now: number): void => {
  if (times === undefined) return
  times.push(now)
  requestAnimationFrame(tick)
}

type Point = { readonly x: number; readonly y: number }

const moveTo = (target: Element, { x, y }: Point): void => {
  const what = { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, buttons: 1 }
  target.dispatchEvent(new PointerEvent('pointermove', { ...what, pointerId: 1, pointerType: 'mouse', isPrimary: true }))
  target.dispatchEvent(new MouseEvent('mousemove', what))
}

/** The benchmark starts and stops the recording from outside: the moments at which frames began, in ms. */
Object.assign(window, {
  startRecording: () => {
    times = []
    requestAnimationFrame(tick)
  },
  stopRecording: () => {
    const recorded = times
    times = undefined
    return recorded
  },
  /** Moves the pointer once in every frame: where no refresh rate limits them, a frame takes what a move costs. */
  moveInFrames: (from: Point, way: readonly Point[]) =>
    new Promise<readonly number[]>((resolve) => {
      const began: number[] = []
      // What the pointer holds gets its moves, wherever they lead: nothing needs to be looked for.
      const held = document.elementFromPoint(from.x, from.y) ?? document.body
      const next = (now: number): void => {
        began.push(now)
        const point = way[began.length - 1]
        if (point === undefined) return resolve(began)
        moveTo(held, point)
        requestAnimationFrame(next)
      }
      requestAnimationFrame(next)
    }),
})
