import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyze } from '../../../model/analysis/analyze'
import { EDGE_FACTS, explain, NODE_FACTS } from '../../../model/analysis/explain/explain'
import type { Premise } from '../../../model/analysis/explain/premise'
import { explainFinding } from '../../../model/proofs/explainFinding'
import { runRules } from '../../../model/rules/runRules'
import type { Model } from '../../../model/schema/model'
import { sketch } from '../../../model/testing/sketch'
import { premiseItems } from './premiseItems'

const folder = new URL('../../../public/examples/', import.meta.url)
const models = readdirSync(folder)
  .filter((name) => name.endsWith('.progress.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Model)

const leaves = (premise: Premise): readonly Premise[] => (premise.because.length === 0 ? [premise] : premise.because.flatMap(leaves))

test('every premise that states a trait can be changed where it stands, and says what it is now', () => {
  const keys = new Set<string>()
  for (const model of [...models, sketch('person:p -rpc-> a[team=shop] -rpc-> b[team=mail]')]) {
    const analysis = analyze(model)
    const proofs = [
      ...model.nodes.flatMap(({ id }) => NODE_FACTS.map((fact) => explain(analysis, `node:${id}`, fact))),
      ...model.edges.flatMap(({ id }) => EDGE_FACTS.map((fact) => explain(analysis, `edge:${id}`, fact))),
      ...runRules(analysis, { today: '2026-01-01' }).map((finding) => explainFinding(finding, analysis)),
    ]
    for (const premise of proofs.flatMap((proof) => (proof === undefined ? [] : leaves(proof)))) {
      if (premise.trait === undefined) continue
      keys.add(premise.trait.key)
      const items = premiseItems(premise, analysis)
      expect(items.length, `${premise.trait.key}: ${premise.sentence}`).toBeGreaterThan(1)
      expect(new Set(items.map(({ title }) => title)).size, premise.sentence).toBe(items.length)
      expect(items.filter(({ chosen }) => chosen).length, premise.sentence).toBeLessThan(2)
    }
  }
  expect([...keys]).toEqual(expect.arrayContaining(['kind', 'team', 'progress', 'trigger', 'reply', 'message', 'path', 'ack', 'access']))
})
