const MODULUS = 65_521

/** The checksum of zlib, as far as it is. */
export type Adler = { readonly sum: number; readonly sumOfSums: number; readonly length: number }

export const NO_BYTES: Adler = { sum: 1, sumOfSums: 0, length: 0 }

export const reduced = (sum: number, sumOfSums: number, length: number): Adler => ({
  sum: sum % MODULUS,
  sumOfSums: sumOfSums % MODULUS,
  length,
})

/** Of the bytes of one after those of the other. */
export const joinedAdler = (first: Adler, second: Adler): Adler =>
  reduced(
    first.sum + second.sum + MODULUS - 1,
    first.sumOfSums + second.sumOfSums + (second.length % MODULUS) * ((first.sum + MODULUS - 1) % MODULUS),
    first.length + second.length,
  )

export const adlerValue = ({ sum, sumOfSums }: Adler): number => sumOfSums * 65_536 + sum
