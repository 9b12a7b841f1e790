/** What a conversion needs to know of where it runs. */
export type Context = {
  readonly today: string
  readonly passphrase: string | undefined
  /** Takes a sentence about what is not as it should be in the result. */
  readonly complain: (sentence: string) => void
}
