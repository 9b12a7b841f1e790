/** What is said where code that is fetched when it is first needed does not come: the browser’s own words name a file that nobody knows. */
export const UNFETCHED = 'This part of the app could not be loaded. Check the connection, then try again.'

/** What a part of the app is made of, fetched when it is first needed. Rejects with a sentence where it does not come. */
export const fetchPart = <T>(load: () => Promise<T>): Promise<T> =>
  load().catch((cause: unknown) => {
    throw new Error(UNFETCHED, { cause })
  })
