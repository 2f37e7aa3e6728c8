import { expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { databaseIsReady } from '#db/readiness.ts'
import { asApp, asOwner, cutConnections } from '#tests/support/database.ts'

it('gives the app role a connection and no way to change the shape of the database', async () => {
  const [who] = await asApp()`select current_user as role, current_database() as database`
  expect(who?.role).toBe('app')
  expect(who?.database).toMatch(/^file_/)
  await expect(asApp()`create table public.mine (id int)`).rejects.toThrow('permission denied')
  await expect(asApp()`create schema mine`).rejects.toThrow('permission denied')
  await expect(asApp()`create temporary table mine (id int)`).rejects.toThrow('permission denied')
  await expect(asApp()`create role mine`).rejects.toThrow('permission denied')
})

it('lets the owner change it', async () => {
  await asOwner().begin(async (sql) => {
    await sql`create table public.mine (id int)`
    await sql`drop table public.mine`
  })
})

it('can be cut off from its database and comes back', async () => {
  await db().execute('select 1')
  await cutConnections()
  await expect.poll(() => databaseIsReady()).toBe(true)
})
