import { runCli } from './runCli'
import { terminalOfProcess } from './terminal'

/** Who closes the pipe early (`| head -1`) has seen enough. */
const leaveQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

process.stdout.on('error', leaveQuietly)
process.stderr.on('error', leaveQuietly)

// npm starts its scripts in the folder of the package; files are meant from where the person stands.
const { INIT_CWD, npm_lifecycle_event, npm_package_name } = process.env
if (INIT_CWD !== undefined && npm_lifecycle_event === 'cli' && npm_package_name === 'coordinated-progress') process.chdir(INIT_CWD)

// Not process.exit: what is written may still be on its way.
try {
  process.exitCode = await runCli(process.argv.slice(2), terminalOfProcess())
} catch (error) {
  console.error('This is a fault of the program, not of your files. Please report it with what follows.\n', error)
  process.exitCode = 2
}
