import { logFault } from '#lib/jobs/fault.ts'

/** A fault that nobody caught ends the process, as it should; what it says then holds no statement and no parameter. Who supervises starts another. */
export function sayLittleAtTheEnd(program: 'web' | 'worker'): void {
  process.on('uncaughtException', (error) => {
    logFault(`${program}-ended`, error)
    process.exit(1)
  })
}
