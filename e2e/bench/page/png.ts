import { paintPng } from '../../../app/export/png/paintPng'
import { rasterize } from '../../../app/export/rasterize'
import { analyze } from '../../../model/analysis/analyze'
import { embedInPng } from '../../../model/formats/png/png'
import { sheetOf } from '../../../model/formats/sheet/sheet'
import { printSheet, sizeOf } from '../../../model/formats/svg/exportSvg'
import { runRules } from '../../../model/rules/runRules'
import { generateModel } from '../../../model/testing/generateModel'

const model = generateModel(500, 750)
const findings = runRules(analyze(model), { today: '2026-01-01' })

const ways = {
  product: (scale: number) =>
    paintPng(
      sheetOf(model, { analysis: analyze(model), findings }),
      { theme: 'light', background: true, scale },
      new AbortController().signal,
      () => undefined,
    ),
  /** As a browser does it by itself. */
  plain: async (scale: number) => {
    const sheet = sheetOf(model, { analysis: analyze(model), findings })
    const plain = await rasterize(printSheet(sheet, { embed: false }), sizeOf(sheet), scale)
    return new Blob([embedInPng(new Uint8Array(await plain.arrayBuffer()), model) as Uint8Array<ArrayBuffer>])
  },
}

/** From the model to the file, in ms. */
const timePng = async (way: keyof typeof ways, scale: number): Promise<number> => {
  const started = performance.now()
  await ways[way](scale)
  return performance.now() - started
}

Object.assign(window, { timePng })
