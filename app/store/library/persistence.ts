import { useDocument } from '../document'

const ASKED = 'asked-to-persist'
/** A drawing with so many steps is one that somebody would miss. */
const WORTH_KEEPING = 5

/** Browsers may refuse. */
const askToPersist = async (): Promise<void> => {
  try {
    await navigator.storage?.persist?.()
  } catch {
    // What is kept stays as safe as it was.
  }
}

/** Asks the browser once, after the first real work, not to clear what is kept here. */
export const askOnceToPersist = (): void => {
  if (localStorage.getItem(ASKED) !== null) return
  const stop = useDocument.subscribe(({ past }) => {
    if (past.length < WORTH_KEEPING) return
    stop()
    localStorage.setItem(ASKED, 'yes')
    void askToPersist()
  })
}
