import { analyze } from '../../model/analysis/analyze'
import { rasterize } from '../../model/cli/rasterize'
import { importSvg } from '../../model/formats/svg/importSvg'
import { exportSvg } from '../../model/formats/svg/exportSvg'
import { printPdf } from '../../model/cli/printPdf'
import { sheetOf } from '../../model/formats/sheet/sheet'
import { runRules } from '../../model/rules/runRules'
import { generateModel } from '../../model/testing/generateModel'
import { median, report } from './measure'

const RUNS = 15
const model = generateModel(500, 750)
const analysis = analyze(model)
const findings = runRules(analysis, { today: '2026-01-01' })
const svg = exportSvg(model, { analysis, findings })
console.log(`500 nodes, 750 edges, ${findings.length} findings: ${(svg.length / 1000).toFixed(0)} kB of SVG`)

const timed = async (
  name: string,
  targetMs: number,
  work: () => unknown,
): Promise<{ name: string; took: number; reference: number; atMost: number }> => ({
  name,
  took: await median(RUNS, work),
  reference: targetMs,
  atMost: 1,
})

/** A drawing is remembered with its analysis, so each run has an analysis of its own, made before the clock starts. */
const drawnAfresh = (): number => {
  const fresh = analyze(model)
  const started = performance.now()
  exportSvg(model, { analysis: fresh })
  return performance.now() - started
}

report('500 nodes as pictures; the reference is the target in ms', [
  await timed('SVG, first', 60, drawnAfresh),
  await timed('SVG, with other choices', 60, () => exportSvg(model, { analysis })),
  await timed('SVG with findings', 60, () => exportSvg(model, { analysis, findings })),
  await timed('opening that SVG again', 60, () => importSvg(svg)),
  await timed('PDF', 3_000, () => printPdf(sheetOf(model, { analysis }), {})),
  { name: 'PNG at 1×, rasterized in Node', took: await median(3, () => rasterize(svg, 1)), reference: 1_500 },
])
