import { closeDatabase } from '#db/client.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'

// Run by tests/bench/copy.ts in a process of its own: prepares the copies of the requests given, one after the other, and says of the last how
// long it took, by how much the memory of the process rose meanwhile, and what it was at its most.
const requests = process.argv.slice(2)
const at = new Date()
let seconds = 0
let rise = 0
let peak = 0
for (const requestId of requests) {
  const before = process.memoryUsage.rss()
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  const began = performance.now()
  await carryOut({ requestId, by: systemOf('bench'), at })
  seconds = (performance.now() - began) / 1000
  clearInterval(watching)
  peak = Math.max(most, process.memoryUsage.rss())
  rise = peak - before
}
process.stdout.write(`${JSON.stringify({ seconds, rise, peak })}\n`)
await closeSender()
await closeDatabase()
