/** The font of the drawing, as `--font` in the app’s tokens. */
export const FONT_STACK = 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif'

export type Font = { readonly size: number; readonly weight: 400 | 600; readonly lineHeight: number }

export const FONTS = {
  name: { size: 14, weight: 600, lineHeight: 17 },
  sub: { size: 12, weight: 400, lineHeight: 17 },
  label: { size: 11.5, weight: 400, lineHeight: 14 },
  tab: { size: 11.5, weight: 400, lineHeight: 14 },
  group: { size: 12, weight: 600, lineHeight: 16 },
  title: { size: 18, weight: 600, lineHeight: 24 },
  number: { size: 10, weight: 600, lineHeight: 12 },
} as const satisfies Record<string, Font>

export type FontName = keyof typeof FONTS
