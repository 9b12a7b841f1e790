/** The day it is where the person is, as waivers and records write it: `2026-01-31`. */
export const today = (): string => new Date().toLocaleDateString('sv-SE')
