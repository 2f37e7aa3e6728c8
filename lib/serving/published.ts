export interface Published {
  /** The version last seen; undefined until the database has answered once. */
  readonly version: () => string | undefined
  readonly reachable: () => boolean
  readonly stop: () => void
}

const patience = 5_000

function withinPatience<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer in time')), patience)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** Follows the number of the published state. While the database is away the last number goes on standing. */
export async function followPublished(
  read: () => Promise<string>,
  onLost: () => void,
  every = 1_000,
): Promise<Published> {
  let version: string | undefined
  let reachable = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const look = async () => {
    try {
      version = await withinPatience(read())
      reachable = true
    } catch {
      reachable = false
      onLost()
    }
    if (!stopped) timer = setTimeout(look, every).unref()
  }
  await look()
  return {
    version: () => version,
    reachable: () => reachable,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
