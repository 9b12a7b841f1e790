import { textOfXml } from '../formats/svg/xml'

const ELEMENT = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<>]*")*)\s*(\/?)>/y

/** A strict reader of the XML that is written here: throws where it is not well-formed; answers elements and texts. */
export const readXml = (xml: string): { readonly names: readonly string[]; readonly texts: readonly string[] } => {
  const [names, texts, open]: [string[], string[], string[]] = [[], [], []]
  let at = xml.indexOf('?>') + 2
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const text = xml.slice(at, next < 0 ? undefined : next)
    if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`A bare & near “${text.slice(0, 80)}”.`)
    if (text.trim() !== '') texts.push(textOfXml(text))
    if (next < 0) break
    ELEMENT.lastIndex = next
    const found = ELEMENT.exec(xml)
    if (found === null) throw new Error(`No tag at “${xml.slice(next, next + 80)}”.`)
    const [, closing, name = '', , alone] = found
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element.`)
    } else {
      names.push(name)
      if (alone !== '/') open.push(name)
    }
    at = ELEMENT.lastIndex
  }
  if (open.length > 0) throw new Error(`${open.join()} stays open.`)
  return { names, texts }
}
