/**
 * Each repair of `postgres` 3.4.9: what it mends, the text as published, and what stands there instead. Which fault each one ends is told in
 * docs/decisions/0010-driver.md and shown by tests/faults/driver.
 * @typedef {{ mends: string, published: string, mended: string }} Repair
 */

/** @type {Repair[]} */
export const connection = [
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
    mends:
      'the next life of a connection begins with what its last one left: bytes, an error, a result, statements; and starts over for ever',
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
    mends:
      'a reserved connection is forgotten when it was asked for while the connection was being made; a lost question for types ends the process',
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
