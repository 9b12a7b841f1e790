const MAX_LENGTH = 64

/** An id that nothing has yet: the base, or the base with the first free number. */
export const freshId = (base: string, isTaken: (id: string) => boolean): string => {
  let id = base.slice(0, MAX_LENGTH)
  for (let k = 2; isTaken(id); k++) id = `${base.slice(0, MAX_LENGTH - 1 - String(k).length)}-${k}`
  return id
}
