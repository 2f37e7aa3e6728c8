const list = `add advance answer appeal append apply approve ask assign begin bring cancel carry change choose clear close combine confirm count create decide decline delete deliver disown
  download enqueue end enrol enter erase expire extend file finish follow forget grant hold import install invite issue join keep leave link lift load log make mark merge move note open
  pass pause place plan post prepare prove publish purge queue recall record redeem refuse register release remind remove renew reopen replace report reset restore
  resume retry revoke rotate run save scrub send set settle sign start stop store strike submit suspend sweep take tell undo unlink update upgrade use verify waive
  withdraw write`

/** The verbs that name deeds, one list so that the same thing is not done under two names. */
export const verbs: ReadonlySet<string> = new Set(list.split(/\s+/))
