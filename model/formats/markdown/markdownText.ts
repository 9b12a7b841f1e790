import { oneLine } from '../outline/oneLine'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text as Markdown shows it: nothing in it is markup, HTML or the start of a list. */
export const mdText = (text: string): string =>
  oneLine(text)
    .replaceAll(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? '')
    .replace(/^([-+=#:]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))

/** The same as code; in a table, bars stand behind a backslash. */
export const mdCode = (text: string): string => {
  const content = oneLine(text).replaceAll('|', '\\|')
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return content === '' ? '' : `${fence}${/^`|`$/.test(content) ? ` ${content} ` : content}${fence}`
}

const address = (url: string): string => `<${oneLine(url).replaceAll(/[<>\\]/g, encodeURIComponent)}>`

/** A link whose address is ours, or that of the person who asked for it. */
export const mdLink = (text: string, url: string): string => `[${mdText(text)}](${address(url)})`

export const mdImage = (text: string, url: string): string => `!${mdLink(text, url)}`

export const mdTable = (header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)]
}

/** A description is Markdown by its author: it keeps its formatting, but neither its HTML nor links that run something. */
export const mdDescription = (description: string): string =>
  description
    .replaceAll(/[&<]/g, (character) => ENTITIES[character] ?? '')
    .replaceAll(/(\](?:\(|:)\s*)(?=(?:javascript|vbscript|data)\s*\\?:)/gi, '$1#')
    .replaceAll(/^(#{1,6}\s)/gm, '\\$1')
    .trim()
