/** In ms. Browsers that have a long press of their own take about as long. */
const LONG_PRESS = 550

/** Opens the menu under a finger that rests, unless `begins` says that it is about something else by now. */
export const longPress = (begins: (pointer: number) => boolean) => {
  let resting: ReturnType<typeof setTimeout> | undefined
  return {
    watch: ({ pointerId, target, clientX, clientY }: PointerEvent): void => {
      clearTimeout(resting)
      resting = setTimeout(() => {
        if (begins(pointerId)) target?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY }))
      }, LONG_PRESS)
    },
    stop: (): void => clearTimeout(resting),
  }
}
