import { version } from '../../package.json'

export const VERSION_OF_TOOL: string = version
