import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** So that there are letters on a machine without fonts, as wide as they were measured. */
export const fontFile = (weight: 'regular' | 'bold'): string =>
  require.resolve(`dejavu-fonts-ttf/ttf/${weight === 'bold' ? 'DejaVuSans-Bold' : 'DejaVuSans'}.ttf`)

const FAMILY = 'DejaVu Sans'

const painted = async (svg: string, scale: number) => {
  const { Resvg } = await import('@resvg/resvg-js')
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: [fontFile('regular'), fontFile('bold')], loadSystemFonts: true, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  }).render()
}

/** An SVG of our own as a PNG, `scale` px a px. */
export const rasterize = async (svg: string, scale: number): Promise<Uint8Array> => (await painted(svg, scale)).asPng()

/** An SVG of our own as red, green, blue and alpha, row by row. */
export const pixelsOf = async (svg: string): Promise<Uint8Array> => (await painted(svg, 1)).pixels
