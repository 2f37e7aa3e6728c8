import { db } from '#db/client.ts'
import { listLinks, listUnsealed } from './chain-events.ts'
import { chainStart, nextLink } from './chain-hash.ts'

export type ChainReport = {
  whole: boolean
  /** How many events are sealed, and the last link: noted elsewhere, it proves later that nothing before it was changed. */
  length: number
  head: string
  /** The first place where the chain does not hold. */
  brokenAt: number | null
  /** Events not sealed yet; more than a moment's worth means that no worker runs. */
  unsealed: number
}

const batch = 1000

/** Reckons every link anew from the events as they stand now. */
export async function verifyChain(): Promise<ChainReport> {
  let sequence = 0
  let hash: Buffer = chainStart
  let brokenAt: number | null = null
  for (;;) {
    const links = await listLinks(db(), sequence, batch)
    for (const link of links) {
      if (brokenAt !== null) break
      sequence += 1
      hash = nextLink(hash, { seq: sequence, ...link.event })
      if (link.sequence !== sequence || link.hash !== hash.toString('hex')) brokenAt = sequence
    }
    if (links.length < batch || brokenAt !== null) break
  }
  const unsealed = (await listUnsealed(db(), { limit: 10_001 })).length
  return { whole: brokenAt === null, length: sequence, head: hash.toString('hex'), brokenAt, unsealed }
}
