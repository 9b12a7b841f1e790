import { test as base, expect } from '@playwright/test'

/** A page on which nothing may go wrong unseen: an uncaught error or an error in the console fails the test. */
export const test = base.extend<{ complaints: string[] }>({
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
