let times: number[] | undefined

const tick = (now: number): void => {
  if (times === undefined) return
  times.push(now)
  requestAnimationFrame(tick)
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
})
