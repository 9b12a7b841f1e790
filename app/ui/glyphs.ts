/** Marks of the interface itself, on a 20 × 20 grid, drawn with a stroke. Marks of what is drawn are in model/picture/glyphs.ts. */
export const GLYPHS = {
  back: 'M12 4.5 6.5 10l5.5 5.5',
  chevron: 'm7.5 5 5 5-5 5',
  close: 'm5.5 5.5 9 9m0-9-9 9',
  undo: 'M7.5 4 4 7.5 7.5 11M4.5 7.500h7a4.25 4.25 0 0 1 0 8.500H8',
  redo: 'M12.5 4 16 7.5 12.5 11M15.5 7.500h-7a4.25 4.25 0 0 0 0 8.500H12',
  folder: 'M2.5 15V5.500a1 1 0 0 1 1-1h4l2 2.500h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1z',
  save: 'M10 3v9m-3.5-3L10 12.5 13.5 9M3.5 13v2.500a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1V13',
  plus: 'M10 4v12M4 10h12',
  sun: 'M10 6.500a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M10 2v1.500M10 16.500V18M2 10h1.500M16.5 10H18M4.300 4.300l1.100 1.100M14.600 14.600l1.100 1.100M15.700 4.300l-1.100 1.100M5.400 14.600l-1.100 1.100',
  moon: 'M16.5 12A7 7 0 1 1 8 3.5 5.5 5.5 0 0 0 16.5 12z',
  screen: 'M2.5 5a1 1 0 0 1 1-1h13a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1zM7 17h6M10 14v3',
  panel: 'M3.5 4h13a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM12.5 4v12',
  legend: 'M3 5.500h3M9 5.500h8M3 10h3M9 10h8M3 14.500h3M9 14.500h8',
  elsewhere: 'M11.5 4H16v4.500M16 4l-6.5 6.500M8 5H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3',
  error: 'M10 2.500a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15M7.5 7.500l5 5m0-5-5 5',
  warning: 'M10 3 2.5 16.500h15zM10 8v4M10 14.300v.1',
  info: 'M10 2.500a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15M10 9v4.500M10 6.500v.1',
} as const

export type GlyphName = keyof typeof GLYPHS
