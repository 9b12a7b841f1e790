const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] as string)

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

export const markdownLink = (name: string, link: string): string =>
  `[${oneLine(name).replaceAll(/[\\[\]`*_<>]/g, String.raw`\$&`)}](${link})`

export const iframe = (name: string, address: string): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(oneLine(name))}" width="100%" height="480" loading="lazy" style="border: 1px solid #ccc"></iframe>`

const base64 = (text: string): string => btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

/** The picture, in itself, that leads to the drawing when it is clicked. */
export const linkedImage = (name: string, link: string, svg: string): string =>
  `<a href="${escapeHtml(link)}"><img src="data:image/svg+xml;base64,${base64(svg)}" alt="${escapeHtml(oneLine(name))}"></a>`
