import { analyze } from '../../model/analysis/analyze'
import { rasterize } from '../../model/cli/rasterize'
import { importSvg } from '../../model/formats/svg/importSvg'
import { exportSvg } from '../../model/formats/svg/exportSvg'
import { printPdf } from '../../model/cli/printPdf'
import { sheetOf } from '../../model/formats/sheet/sheet'
import { runRules } from '../../model/rules/runRules'
import { generateModel } from '../../model/testing/generateModel'
import { median, leastTime, report } from './measure'

const RUNS = 7
const model = generateModel(500, 750)
const analysis = analyze(model)
const findings = runRules(analysis, { today: '2026-01-01' })
const svg = exportSvg(model, { analysis, findings })
console.log(`500 nodes, 750 edges, ${findings.length} findings: ${(svg.length / 1000).toFixed(0)} kB of SVG`)

/** A drawing is remembered with its analysis, so each run that draws afresh has an analysis of its own, made before the clock starts. */
const afresh = () => {
  const fresh = analyze(model)
  return () => exportSvg(model, { analysis: fresh })
}
const again = (work: () => unknown) => (): (() => unknown) => work

const openAgain = (): void => {
  if (!importSvg(svg).ok) throw new Error('The picture did not open.')
}

for (let run = 0; run < 10; run += 1) afresh()()

const row = async (name: string, targetMs: number, prepare: () => () => unknown, least = 5) => ({
  name,
  took: await median(RUNS, () => leastTime(prepare, least)),
  reference: targetMs,
  atMost: 1,
})

report('500 nodes as pictures, in a process that is warm; the reference is the target', [
  await row('SVG, first', 60, afresh),
  await row(
    'SVG, with other choices',
    60,
    again(() => exportSvg(model, { analysis })),
  ),
  await row(
    'SVG with findings',
    60,
    again(() => exportSvg(model, { analysis, findings })),
  ),
  await row('opening that SVG again', 60, again(openAgain)),
  await row(
    'PDF',
    3_000,
    again(() => printPdf(sheetOf(model, { analysis }), {})),
    1,
  ),
  {
    name: 'PNG at 1×, rasterized in Node',
    took: await leastTime(
      again(() => rasterize(svg, 1)),
      2,
    ),
    reference: 1_500,
  },
])
