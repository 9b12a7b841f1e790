/** Without the data of a locale, which takes longer to load than a drawing to be analysed. */
const digits = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** “3 nodes”, “1 node”, “12,000 nodes”. */
export const count = (n: number, one: string, many = `${one}s`): string => `${digits(n)} ${n === 1 ? one : many}`
