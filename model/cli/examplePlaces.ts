import { readdirSync, readFileSync } from 'node:fs'
import { parseModelText } from '../formats/json/parseModelText'
import { positioned } from './layout'

const ENDING = '.progress.json'

const placesOf = async (text: string): Promise<Readonly<Record<string, readonly [number, number]>>> => {
  const parsed = parseModelText(text)
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join(' '))
  const { nodes } = await positioned(parsed.value)
  return Object.fromEntries(nodes.flatMap(({ id, position }) => (position === undefined ? [] : [[id, [position.x, position.y]]])))
}

/** Where the nodes of each example come to lie when it is arranged, so that a page need not arrange all of them to show its start. */
export const examplePlaces = async (folder: URL): Promise<string> => {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .sort()
  const lines: string[] = []
  for (const file of files) {
    const places = await placesOf(readFileSync(new URL(file, folder), 'utf8'))
    lines.push(`${JSON.stringify(file.slice(0, -ENDING.length))}: ${JSON.stringify(places)}`)
  }
  return `{\n${lines.join(',\n')}\n}\n`
}
