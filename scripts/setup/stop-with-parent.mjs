// Loaded with --import before a script. npm does not pass SIGTERM on, and a killed supervisor cannot: who started us being gone means stop.
import { isMainThread } from 'node:worker_threads'

const parent = process.ppid

if (isMainThread) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 300)
  watch.unref()
}
