import { test as base, expect } from '@playwright/test'

/**
 * A page on which nothing may go wrong unseen: an uncaught error or an error in the console fails the test. The dialogs of the system
 * for files cannot be answered from here, so files go as in a browser that has none, unless a test brings its own.
 */
export const test = base.extend<{ complaints: string[]; withoutPickers: void }>({
  withoutPickers: [
    async ({ context }, use) => {
      await context.addInitScript(() => {
        Object.assign(globalThis, { showOpenFilePicker: undefined, showSaveFilePicker: undefined })
      })
      await use()
    },
    { auto: true },
  ],
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
      })
      await use(complaints)
      expect(complaints, 'errors in the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
