import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { posts } from '../catalog/posts'
import { RULE_IDS, RULE_OPTIONS } from '../schema/ruleIds'
import { allRules, ruleById } from './index'
import { ruleUrl } from './ruleUrl'

const here = new URL('./', import.meta.url)
const camelCase = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

test('every rule id has a rule, in order, and no other', () => {
  expect(allRules.map(({ id }) => id)).toEqual([...RULE_IDS].sort())
})

test('every file in a category is a rule of the list, or its test', () => {
  const categories = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const files = categories.flatMap(({ name }) => readdirSync(new URL(`${name}/`, here)).map((file) => `${name}/${file}`))
  expect(files.sort()).toEqual(RULE_IDS.flatMap((id) => [`${id}.test.ts`, `${id}.ts`]).sort())
})

describe.each([...RULE_IDS])('%s', (id) => {
  const rule = ruleById(id)

  test('has its own id, and is exported by its name', () => {
    expect(rule.id).toBe(id)
    expect(readFileSync(new URL(`${id}.ts`, here), 'utf8')).toContain(`export const ${camelCase(id.split('/')[1] ?? '')} = defineRule(`)
  })

  test('says what it means, when it fires, why it matters and how to mend it, in whole sentences', () => {
    for (const text of [rule.summary, rule.when, rule.rationale, rule.mend, ...Object.values(rule.options)])
      expect(text).toMatch(/^[A-Z].{20,}\.$/)
    expect(rule.summary.length).toBeLessThan(140)
  })

  test('names the severity of each subject where it depends on it', () => {
    expect(rule.severityNote === undefined).toBe(rule.severityOf === undefined)
  })

  test('explains its options and no others', () => {
    expect(Object.keys(rule.options)).toEqual(Object.keys(RULE_OPTIONS[id]))
  })

  test('cites a post', () => {
    expect(posts[rule.source].url).toMatch(/^https:\/\/jack-vanlightly\.com\/blog/)
  })

  test('has a table of valid and invalid drawings', () => {
    const table = readFileSync(new URL(`${id}.test.ts`, here), 'utf8')
    expect(table).toContain('ruleTable(')
    expect(table).toContain(`from './${id.split('/')[1] ?? ''}'`)
  })

  test('has a page', () => {
    expect(existsSync(new URL(`../../public/${ruleUrl(id)}`, import.meta.url))).toBe(true)
  })
})
