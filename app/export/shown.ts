const LONGEST_FRAME = 100

/** Lets the browser show what has changed before work begins that it has to wait for. A hidden tab shows nothing, so nobody waits for long. */
export const shown = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME)
    requestAnimationFrame(() => setTimeout(resolve))
  })
