import type { Size } from '../../model/schema/model'

/** What a picture that no browser can draw is refused with. */
export const tooLarge = ({ width, height }: Size): Error =>
  new Error(
    `A picture of ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels is more than this browser can draw. Choose a smaller scale, or SVG.`,
  )

/** An SVG of our own as a PNG, `scale` px a px. */
export const rasterize = async (svg: string, size: Size, scale: number): Promise<Blob> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(size.width * scale)
    canvas.height = Math.round(size.height * scale)
    const context = canvas.getContext('2d')
    if (context === null) throw tooLarge(canvas)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    // Browsers answer null, not an error, for a canvas beyond their limits.
    if (blob === null) throw tooLarge(canvas)
    return blob
  } finally {
    URL.revokeObjectURL(url)
  }
}
