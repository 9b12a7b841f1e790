import { parseModelText } from '../json/parseModelText'
import type { Model, Result } from '../../schema/model'
import { textOfXml } from './xml'

const refuse = (message: string): Result<Model> => ({ ok: false, issues: [{ pointer: '', message }] })

const START = /<([A-Za-z_][\w.-]*:)?model(?=[\s>])[^<>]*>/g

/** What stands between the tags of the model, whatever prefix a program has given to the element. */
const contentOf = (svg: string): string | undefined => {
  const from = svg.indexOf('<metadata')
  if (from < 0) return undefined
  START.lastIndex = from
  const start = START.exec(svg)
  if (start === null) return undefined
  const begin = start.index + start[0].length
  const end = svg.indexOf(`</${start[1] ?? ''}model`, begin)
  return end < 0 ? undefined : svg.slice(begin, end)
}

/** Can this text be an SVG file? */
export const isSvg = (text: string): boolean => /^\uFEFF?\s*<(?:\?xml|!--|!DOCTYPE\s+svg|(?:svg:)?svg[\s>])/i.test(text.slice(0, 1_000))

/** The model that `exportSvg` has put into a picture, or why there is none. Linear; never throws. */
export const importSvg = (text: string): Result<Model> => {
  const content = contentOf(text)
  if (content === undefined)
    return refuse(
      'This SVG file carries no model. A picture reopens when it was exported by this tool and no program has removed its metadata since.',
    )
  return parseModelText(textOfXml(content))
}
