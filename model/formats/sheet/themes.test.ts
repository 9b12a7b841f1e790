import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TONES } from '../../picture/tone'
import { THEME_IDS, THEMES } from './themes'

const css = readFileSync(new URL('../../../app/ui/tokens.css', import.meta.url), 'utf8')

test.each(THEME_IDS)('an exported picture has the colours of the screen: %s', (theme) => {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  const tokens = new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, token, colour]) => [token, colour]))
  for (const tone of TONES) expect(THEMES[theme][tone], tone).toBe(tokens.get(tone))
})
