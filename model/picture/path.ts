import { point, px, type Box } from './box'

export const circlePath = (x: number, y: number, radius: number): string => {
  const r = px(radius)
  return `M${point(x - radius, y)}a${r} ${r} 0 1 0 ${px(2 * radius)} 0a${r} ${r} 0 1 0 ${px(-2 * radius)} 0z`
}

export const roundedRectPath = ({ x, y, width, height }: Box, radius: number): string => {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2))
  const reach = px(r)
  const arc = `a${reach} ${reach} 0 0 1 `
  const back = px(-r)
  return `M${point(x + r, y)}h${px(width - 2 * r)}${arc}${reach} ${reach}v${px(height - 2 * r)}${arc}${back} ${reach}h${px(2 * r - width)}${arc}${back} ${back}v${px(2 * r - height)}${arc}${reach} ${back}z`
}
