import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        test: {
          name: 'rules',
          include: ['{lib,content,components,db,scripts}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/throwaway-cluster.ts',
          setupFiles: 'tests/support/database-of-file.ts',
          pool: 'forks', // each file in a process of its own, because each has a database and settings of its own
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
