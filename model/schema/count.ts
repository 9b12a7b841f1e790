/** Without the data of a locale, which would be loaded for the first drawing. */
const digits = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** “3 nodes”, “1 node”, “12,000 nodes”. */
export const count = (n: number, one: string, many = `${one}s`): string => `${digits(n)} ${n === 1 ? one : many}`
