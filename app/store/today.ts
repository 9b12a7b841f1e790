const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** The day it is where the person is, as waivers and records write it: `2026-01-31`. Asked with every edit, so not of the locale's data. */
export const today = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}
