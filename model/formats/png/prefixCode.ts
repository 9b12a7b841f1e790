/** The longest code that deflate allows (RFC 1951, 3.2.7). */
const LONGEST = 15

type Tree = { readonly weight: number; readonly symbol: number; readonly left?: Tree; readonly right?: Tree }

const byWeight = (a: Tree, b: Tree): number => a.weight - b.weight || a.symbol - b.symbol

/** Leaves by weight and trees in the order they grow are both sorted, so the lightest is the first of one of them. */
const grow = (leaves: readonly Tree[]): Tree | undefined => {
  const trees: Tree[] = []
  let [leaf, tree] = [0, 0]
  const lightest = (): Tree => {
    const [a, b] = [leaves[leaf], trees[tree]]
    return a !== undefined && (b === undefined || a.weight <= b.weight) ? (leaf++, a) : (tree++, b as Tree)
  }
  for (let joins = leaves.length - 1; joins > 0; joins--) {
    const [left, right] = [lightest(), lightest()]
    trees.push({ weight: left.weight + right.weight, symbol: -1, left, right })
  }
  return trees.at(-1) ?? leaves[0]
}

const measure = (tree: Tree | undefined, depth: number, lengths: Uint8Array): number => {
  if (tree === undefined) return 0
  if (tree.symbol < 0) return Math.max(measure(tree.left, depth + 1, lengths), measure(tree.right, depth + 1, lengths))
  lengths[tree.symbol] = Math.max(1, depth)
  return depth
}

/** How many bits each symbol takes (Huffman), none where it does not occur. */
export const codeLengths = (counts: Uint32Array): Uint8Array => {
  const weights = counts.slice()
  for (;;) {
    const lengths = new Uint8Array(weights.length)
    const leaves = Array.from(weights, (weight, symbol): Tree => ({ weight, symbol })).filter(({ weight }) => weight > 0)
    if (measure(grow(leaves.sort(byWeight)), 0, lengths) <= LONGEST) return lengths
    // Flatter weights make a flatter tree.
    weights.forEach((weight, symbol) => (weights[symbol] = weight === 0 ? 0 : (weight >>> 1) | 1))
  }
}

const reversed = (code: number, length: number): number => {
  let out = 0
  for (let bit = 0; bit < length; bit++) out |= ((code >>> bit) & 1) << (length - 1 - bit)
  return out
}

/** The code of each symbol as its length tells (RFC 1951, 3.2.2), with its first bit lowest, as it is written. */
export const codesOf = (lengths: Uint8Array): Uint16Array => {
  const codes = new Uint16Array(lengths.length)
  let next = 0
  for (let length = 1; length <= LONGEST; length++) {
    next <<= 1
    lengths.forEach((own, symbol) => {
      if (own === length) codes[symbol] = reversed(next++, length)
    })
  }
  return codes
}
