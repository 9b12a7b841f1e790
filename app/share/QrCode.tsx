import { useEffect, useState } from 'react'

/** More can be encoded, but no phone reads it from a screen. */
export const MOST_FOR_QR = 1_200

/** Whole px a module, as far as there is room: a camera cannot tell finer ones apart. */
const sideOf = (modules: number): number => modules * Math.max(2, Math.round(LEAST_SIDE / modules))
const LEAST_SIDE = 148

/** The link as a QR code, for the phone of whoever looks on. */
export function QrCode({ link }: { readonly link: string }) {
  const [code, setCode] = useState<{ readonly size: number; readonly d: string }>()
  useEffect(() => {
    let wanted = true
    const draw = async (): Promise<void> => {
      const { encode } = await import('uqr')
      const { data, size } = encode(link, { ecc: 'L', border: 4 })
      const d = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
      if (wanted) setCode({ size, d })
    }
    // A link does without one where that cannot be fetched.
    draw().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [link])
  return code === undefined ? null : (
    <svg
      className="share-qr"
      viewBox={`0 0 ${code.size} ${code.size}`}
      width={sideOf(code.size)}
      height={sideOf(code.size)}
      role="img"
      aria-label="The link as a QR code"
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${code.size}v${code.size}H0z`} fill="#fff" />
      <path d={code.d} fill="#000" />
    </svg>
  )
}
