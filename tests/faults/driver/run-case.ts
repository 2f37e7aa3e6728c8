import { once } from 'node:events'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

// Run as a process of its own, because one of the faults is that the process ends. Arguments: the case, the address of the role `app`, that of
// the administrator, and the main module of the driver where it is not the installed one.
const [name = '', url = '', adminUrl = '', driver] = process.argv.slice(2)
if (driver)
  registerHooks({
    resolve: (wanted, context, next) =>
      wanted === 'postgres' ? { url: pathToFileURL(driver).href, shortCircuit: true } : next(wanted, context),
  })
const { openDriver } = await import('#db/driver.ts')
const { cases } = await import('./cases.ts')

const run = cases[name]
if (!run) throw new Error(`There is no case "${name}".`)
await run({
  url,
  open: (max, at = url) => openDriver(at, { max, name: 'driver-case' }),
  admin: openDriver(adminUrl, { max: 1, name: 'driver-case-admin' }),
  killAndRestart: async () => {
    process.send?.('kill')
    await once(process, 'message')
  },
})
process.exit(0)
