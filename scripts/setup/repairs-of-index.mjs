/** @type {{ mends: string, published: string, mended: string }[]} */
export const index = [
  {
    mends:
      'a connection can be reserved twice over, or never, when it was asked for while the connection was being made',
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
