/** Names made from ids such that no two are alike, even where case is not told apart. In the order of the ids. */
export const distinct = (ids: readonly string[], make: (id: string) => string): readonly string[] => {
  const taken = new Set<string>()
  return ids.map((id) => {
    const base = make(id)
    let name = base
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}_${n}`
    taken.add(name.toLowerCase())
    return name
  })
}
