import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Relative addresses, so that the built app can be served from any folder.
  base: './',
  plugins: [react()],
  build: { target: 'es2022', outDir: 'dist' },
  worker: { format: 'es' },
  test: {
    environment: 'node',
    include: ['model/**/*.test.ts', 'app/**/*.test.{ts,tsx}'],
    setupFiles: ['model/testing/seed.ts'],
    provide: { seed: Number(process.env['SEED'] ?? 1) },
    // No test asserts on the clock; a busy machine must not make one fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
