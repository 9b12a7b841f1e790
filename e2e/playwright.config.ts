import { createServer, type AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { defineConfig, devices } from '@playwright/test'
import { findChromium } from '../.ci/find-chromium.mjs'
import { root } from '../.ci/processes.mjs'

// The configuration is read again in every worker: the first reader decides, the others find its answer in the environment.
process.env.CHROME = await findChromium()
process.env.E2E_PORT ??= String(await freePort())
const baseURL = `http://localhost:${process.env.E2E_PORT}/`

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // No platform in the path: the screenshots that are kept are alike everywhere (looks.spec.ts).
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  fullyParallel: true,
  workers: Math.min(6, Math.max(2, availableParallelism())),
  forbidOnly: Boolean(process.env.CI),
  // Generous: a busy machine must not make a test fail. A second try tells a fault from a hiccup, and is reported as flaky.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 1,
  globalTimeout: 14 * 60_000,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL,
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: process.env.CHROME },
    permissions: ['clipboard-read', 'clipboard-write'],
    // Recording every test would slow all of them down.
    trace: 'on-first-retry',
  },
  webServer: {
    // The production build; DIST names another folder than `dist`.
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${process.env.E2E_PORT} --strictPort --outDir ${process.env.DIST ?? 'dist'}`,
    cwd: root,
    url: baseURL,
    stdout: 'ignore',
    stderr: 'pipe',
    timeout: 30_000,
  },
})

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
