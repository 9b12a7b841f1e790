import { px, type Box, type Point } from './box'

export const circlePath = (x: number, y: number, radius: number): string =>
  `M${px(x - radius)} ${px(y)}a${px(radius)} ${px(radius)} 0 1 0 ${px(2 * radius)} 0a${px(radius)} ${px(radius)} 0 1 0 ${px(-2 * radius)} 0z`

export const roundedRectPath = ({ x, y, width, height }: Box, radius: number): string => {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2))
  const arc = (dx: number, dy: number): string => `a${px(r)} ${px(r)} 0 0 1 ${px(dx)} ${px(dy)}`
  return `M${px(x + r)} ${px(y)}h${px(width - 2 * r)}${arc(r, r)}v${px(height - 2 * r)}${arc(-r, r)}h${px(2 * r - width)}${arc(-r, -r)}v${px(2 * r - height)}${arc(r, -r)}z`
}

export const polygonPath = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${px(x)} ${px(y)}`).join('L')}z`
