export type LinkReach = 'everywhere' | 'chats' | 'some'

/** What the length of a whole link means for those who get it. */
export const linkLength = (characters: number): { readonly characters: number; readonly reach: LinkReach; readonly sentence: string } => {
  const count = characters.toLocaleString('en')
  if (characters <= 2_000) return { characters, reach: 'everywhere', sentence: `${count} characters: the link fits everywhere.` }
  if (characters <= 8_000)
    return {
      characters,
      reach: 'chats',
      sentence: `${count} characters: the link fits in chats and browsers, but some mail programs and trackers cut it.`,
    }
  return {
    characters,
    reach: 'some',
    sentence: `${count} characters: the link is too long for some programs. Share the file, or a link to the file, instead.`,
  }
}
