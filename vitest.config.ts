import { defineConfig } from 'vitest/config'
import { testSettings } from './tests/support/settings.ts'

const nowhere = 'postgres://nobody:nothing@127.0.0.1:1/nowhere'

export default defineConfig({
  test: {
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        test: {
          name: 'rules',
          include: ['{lib,content,components,db,scripts}/**/*.test.ts'],
          env: testSettings({ appUrl: nowhere, ownerUrl: nowhere }, '.data'), // a rule needs no database: none answers
          isolate: false, // rules are pure, so that their files can share a process
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/*.test.ts'],
          testTimeout: 60_000,
          isolate: false,
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
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false, // each file kills servers of its own, and measures how soon they are back
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
