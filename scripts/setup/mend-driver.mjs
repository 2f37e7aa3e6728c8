import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// postgres 3.4.9 goes on using a connection after it was lost: the statements of a dead transaction run over the connection's next life, and a
// write to the socket that is gone ends the process (docs/decisions/0010-driver.md). These are the places, each with what it becomes.
const repairs = {
  'connection.js': [
    [
      '  function nextWrite(fn) {\n    const x = socket.write(chunk, fn)',
      '  function nextWrite(fn) {\n    if (!socket) return chunk = nextWriteTimer = null, false\n    const x = socket.write(chunk, fn)',
    ],
    [
      '    incomings = null\n    clearImmediate(nextWriteTimer)\n    socket.removeListener',
      '    incomings = null\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener',
    ],
    [
      "    if (stream)\n      return queryError(q, Errors.generic('COPY_IN_PROGRESS'",
      "    if (!socket)\n      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true\n\n    if (stream)\n      return queryError(q, Errors.generic('COPY_IN_PROGRESS'",
    ],
  ],
  'index.js': [
    [
      '    const sql = Sql(handler)\n    sql.release = () => {\n      c.reserved = null\n      onopen(c)\n    }',
      '    let lost = null\n    c.onclose = e => {\n      lost = e\n      while (queue.length) queue.shift().reject(e)\n    }\n\n    const sql = Sql(handler)\n    sql.release = () => {\n      if (lost) return\n      c.onclose = null\n      c.reserved = null\n      onopen(c)\n    }',
    ],
    [
      '    function handler(q) {\n      c.queue === full\n        ? queue.push(q)',
      '    function handler(q) {\n      if (lost) return q.reject(lost)\n      c.queue === full\n        ? queue.push(q)',
    ],
    ['      , connection\n      , prepare = null', '      , connection\n      , lost = null\n      , prepare = null'],
    [
      'new Promise((_, reject) => connection.onclose = reject)',
      'new Promise((_, reject) => connection.onclose = e => {\n          lost = e\n          while (queries.length) queries.shift().reject(e)\n          reject(e)\n        })',
    ],
    [
      '        q.catch(e => uncaughtError || (uncaughtError = e))\n',
      '        q.catch(e => uncaughtError || (uncaughtError = e))\n        if (lost) return q.reject(lost)\n',
    ],
  ],
}

/** @returns {{ file: string, text: string, mended: string }[]} */
function files() {
  return ['src', 'cjs/src'].flatMap((folder) =>
    Object.entries(repairs).map(([name, edits]) => {
      const file = path.join('node_modules/postgres', folder, name)
      const text = readFileSync(file, 'utf8')
      const mended = edits.reduce((so, [before = '', after = '']) => {
        if (so.includes(after)) return so
        if (so.split(before).length !== 2)
          throw new Error(`${file} is not the version that scripts/setup/mend-driver.mjs knows`)
        return so.replace(before, () => after)
      }, text)
      return { file, text, mended }
    }),
  )
}

export function isDriverMended() {
  return files().every(({ text, mended }) => text === mended)
}

/** Mends the installed driver, both the modules and their CommonJS twins. */
export function mendDriver() {
  for (const { file, text, mended } of files()) if (text !== mended) writeFileSync(file, mended)
}
