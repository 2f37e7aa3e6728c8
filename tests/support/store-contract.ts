import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { Store } from '#lib/storage/store.ts'

async function* pieces(...texts: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    if (text instanceof Error) throw text
    yield Buffer.from(text)
  }
}

/** What any driver of the storage must do. `open` gives an empty store each time. */
export function storeContract(driver: string, open: () => Store): void {
  const read = async (store: Store, name: string) => (await buffer(store.get('packages', name))).toString()

  describe(`the storage: ${driver}`, () => {
    it('gives back what was put, piece by piece or empty', async () => {
      const store = open()
      await store.put('packages', 'one.sealed', pieces('a', 'bc', 'd'))
      await store.put('packages', 'two.sealed', pieces())
      expect(await read(store, 'one.sealed')).toBe('abcd')
      expect(await read(store, 'two.sealed')).toBe('')
      expect((await store.list('packages')).sort()).toEqual(['one.sealed', 'two.sealed'])
    })

    it('replaces what stood under the name, and only once the new one is whole', async () => {
      const store = open()
      await store.put('packages', 'one.sealed', pieces('old'))
      await expect(store.put('packages', 'one.sealed', pieces('ne', new Error('cut')))).rejects.toThrow('cut')
      expect(await read(store, 'one.sealed')).toBe('old')
      await store.put('packages', 'one.sealed', pieces('new'))
      expect(await read(store, 'one.sealed')).toBe('new')
      expect(await store.list('packages')).toEqual(['one.sealed'])
    })

    it('leaves nothing of a stream that breaks', async () => {
      const store = open()
      await expect(store.put('packages', 'one.sealed', pieces('a', new Error('cut')))).rejects.toThrow('cut')
      expect(await store.list('packages')).toEqual([])
      await expect(read(store, 'one.sealed')).rejects.toThrow()
    })

    it('keeps rooms apart, and removes what is there or not', async () => {
      const store = open()
      await store.put('packages', 'one.sealed', pieces('package'))
      await store.put('mail', 'one.sealed', pieces('letter'))
      await store.remove('packages', 'one.sealed')
      await store.remove('packages', 'one.sealed')
      expect(await store.list('packages')).toEqual([])
      expect((await buffer(store.get('mail', 'one.sealed'))).toString()).toBe('letter')
    })

    it('takes no name that leads elsewhere', async () => {
      const store = open()
      for (const name of ['../one.sealed', '/etc/one.sealed', 'a/b.sealed', '.sealed', 'Ä.sealed', 'one', ''])
        await expect(store.put('packages', name, pieces('x')), name).rejects.toThrow('not the name')
      expect(await store.list('packages')).toEqual([])
    })
  })
}
