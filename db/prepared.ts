import type { Sql } from 'postgres'

type Unsafe = (query: string, parameters?: never[], options?: object) => unknown
type Begin = (work: (client: Sql) => unknown) => unknown

/**
 * The same client, whose statements are prepared by their text, once for each connection: one round trip instead of two, and no planning anew.
 * For work that repeats a small set of statements; a text that differs each time would fill the server's memory.
 */
export function preparing<Client extends Sql>(client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name)
      if (name === 'unsafe')
        return (query: string, parameters?: never[]) => (own as Unsafe)(query, parameters, { prepare: true })
      if (name === 'begin' || name === 'savepoint')
        return (work: (inner: Sql) => unknown) => (own as Begin)((inner) => work(preparing(inner)))
      return own
    },
  })
}
