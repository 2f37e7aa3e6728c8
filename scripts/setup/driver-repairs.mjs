/**
 * Each repair of `postgres` 3.4.9: what it mends, the text as published, and what stands there instead. Which fault each one ends is told in
 * docs/decisions/0010-driver.md and shown by tests/faults/driver-matrix.test.ts.
 * @typedef {{ mends: string, published: string, mended: string }} Repair
 */

/** @type {Repair[]} */
const connection = [
  {
    mends: 'a write that was scheduled before the socket was lost ends the process',
    published: `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)`,
    mended: `  function nextWrite(fn) {
    if (!socket) return chunk = nextWriteTimer = null, false
    const x = socket.write(chunk, fn)`,
  },
  {
    mends: 'a statement sent while there is no socket waits for the next life of the connection',
    published: `    if (stream)
      return queryError(q, Errors.generic('COPY_IN_PROGRESS'`,
    mended: `    if (!socket)
      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true

    if (stream)
      return queryError(q, Errors.generic('COPY_IN_PROGRESS'`,
  },
  {
    mends: 'a statement that cannot be built rejects the one before it, and waits for an answer to what was never sent',
    published: `      sent.length === 0 && write(Sync)
      errored(error)
      return true`,
    mended: `      if (query !== q)
        return sent.remove(q), queryError(q, error), true

      sent.length === 0 && write(Sync)
      errored(error)
      return true`,
  },
  {
    mends: 'the next life of a connection begins with what its last one left: bytes, an error, a result, statements; and starts over for ever',
    published: `    incomings = null
    clearImmediate(nextWriteTimer)
    socket.removeListener`,
    mended: `    incomings = null
    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    answerTimer.cancel()
    socket.removeListener`,
  },
  {
    mends: '(the same)',
    published: `    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    closedTime`,
    mended: `    ;(query || initial || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = errorResponse = results = final = stream = null
    result = new Result()
    rows = 0

    if (initial)
      return reconnect()

    closedTime`,
  },
  {
    mends: 'a reserved connection is forgotten when it was asked for while the connection was being made; a lost question for types ends the process',
    published: `      if (needsTypes) {
        initial.reserve && (initial = null)
        return fetchArrayTypes()
      }

      initial && !initial.reserve && execute(initial)
      options.shared.retries = retries = 0
      initial = null
      return`,
    mended: `      if (needsTypes)
        return fetchArrayTypes().catch(() => { /* whoever waits for the connection was told */ })

      const first = initial
      options.shared.retries = retries = 0
      initial = null
      return first.reserve ? first.reserve(connection) : execute(first)`,
  },
  {
    mends: 'the time to connect is over before the connection can be used',
    published: `    result = new Result()
    connectTimer.cancel()`,
    mended: `    result = new Result()
    initial && needsTypes || connectTimer.cancel()`,
  },
  {
    mends: 'a statement on a connection whose other side is gone waits for ever',
    published: `      , connectTimer = timer(connectTimedOut, options.connect_timeout)`,
    mended: `      , connectTimer = timer(connectTimedOut, options.connect_timeout)
      , answerTimer = timer(unanswered, options.answer_timeout)`,
  },
  {
    mends: '(the same)',
    published: `  function connectTimedOut() {`,
    mended: `  function unanswered() {
    socket && socket.destroy(Errors.connection('CONNECTION_UNANSWERED', options, socket))
  }

  function connectTimedOut() {`,
  },
  {
    mends: '(the same)',
    published: `        : (query = q, query.active = true)

      build(q)`,
    mended: `        : (query = q, query.active = true, answerTimer.start())

      build(q)`,
  },
  {
    mends: '(the same)',
    published: `      incoming = incoming.subarray(length + 1)
      remaining = 0
      incomings = null
    }
  }`,
    mended: `      incoming = incoming.subarray(length + 1)
      remaining = 0
      incomings = null
    }
    query || terminated ? answerTimer.start() : answerTimer.cancel()
  }`,
  },
  {
    mends: '(the same)',
    published: `    clearImmediate(nextWriteTimer)
    if (socket) {
      socket.removeListener('data', data)`,
    mended: `    clearImmediate(nextWriteTimer)
    if (socket) {
      answerTimer.start()
      socket.removeListener('data', data)`,
  },
]

/** @type {Repair[]} */
const index = [
  {
    mends: 'a connection can be reserved twice over, or never, when it was asked for while the connection was being made',
    published: `        const query = { reserve: resolve, reject }
        queries.push(query)
        closed.length && connect(closed.shift(), query)`,
    mended: `        const query = { reserve: resolve, reject }
        closed.length ? connect(closed.shift(), query) : queries.push(query)`,
  },
  {
    mends: 'a reserved connection that was lost is used and given back as if it lived',
    published: `    const sql = Sql(handler)
    sql.release = () => {
      c.reserved = null
      onopen(c)
    }`,
    mended: `    let lost = null
    c.onclose = e => {
      lost = e
      while (queue.length) queue.shift().reject(e)
    }

    const sql = Sql(handler)
    sql.release = () => {
      if (lost) return
      lost = Errors.generic('RELEASED', 'This connection was given back')
      c.onclose = null
      c.reserved = null
      onopen(c)
    }`,
  },
  {
    mends: '(the same)',
    published: `    function handler(q) {
      c.queue === full
        ? queue.push(q)`,
    mended: `    function handler(q) {
      if (lost) return q.reject(lost)
      c.queue === full
        ? queue.push(q)`,
  },
  {
    mends: 'the statements of a transaction go on, after it was lost or ended, over whatever the connection does next',
    published: `      , connection
      , prepare = null`,
    mended: `      , connection
      , lost = null
      , last = null
      , prepare = null`,
  },
  {
    mends: '(the same)',
    published: `new Promise((_, reject) => connection.onclose = reject)`,
    mended: `new Promise((_, reject) => connection.onclose = e => {
          lost = e
          while (queries.length) queries.shift().reject(e)
          reject(e)
        })`,
  },
  {
    mends: '(the same)',
    published: `          : sql\`rollback\`
        )`,
    mended: `          : (last = sql\`rollback\`)
        )`,
  },
  {
    mends: '(the same)',
    published: `          ? await sql\`prepare transaction '\${ sql.unsafe(prepare) }'\`
          : await sql\`commit\``,
    mended: `          ? await (last = sql\`prepare transaction '\${ sql.unsafe(prepare) }'\`)
          : await (last = sql\`commit\`)`,
  },
  {
    mends: '(the same)',
    published: `        q.catch(e => uncaughtError || (uncaughtError = e))
`,
    mended: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost) return q.reject(lost)
        if (last && q !== last) return q.reject(Errors.generic('TRANSACTION_ENDED', 'This transaction has ended'))
`,
  },
  {
    mends: 'a setting for how long an answer may take',
    published: `    target_session_attrs: tsa(o, url, env),`,
    mended: `    target_session_attrs: tsa(o, url, env),
    answer_timeout  : o.answer_timeout,`,
  },
]

export const version = '3.4.9'
export const repairs = { 'connection.js': connection, 'index.js': index }
