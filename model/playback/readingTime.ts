/** Time to read a sentence and to see what it tells, in ms. */
export const readingTime = (sentence: string): number => 1100 + sentence.length * 22
