/** “3 nodes”, “1 node”, “12,000 nodes”. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`
