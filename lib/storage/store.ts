/** A folder, or later a bucket, of this deployment's data. */
export type Room = 'packages' | 'mail' | 'request-files'

/**
 * Where files rest: streams under names. Under a name there is a whole stream or none, whatever ends the writer; tests/support/store-contract.ts
 * is what every driver must pass.
 */
export type Store = {
  /** Puts the stream under its name once all of it is there and will survive a loss of power; one that stood there is replaced. */
  put: (room: Room, name: string, content: AsyncIterable<Uint8Array>) => Promise<void>
  /** Fails as it is read when there is no such name. */
  get: (room: Room, name: string) => AsyncIterable<Uint8Array>
  /** A name that is not there is no error. */
  remove: (room: Room, name: string) => Promise<void>
  /** Every name, also of what a killed writer left unfinished, so that each of them can be removed. */
  list: (room: Room) => Promise<string[]>
}
