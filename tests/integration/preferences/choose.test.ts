import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { choosePreference } from '#lib/preferences/choose-preference.ts'
import { chooseSwitch } from '#lib/preferences/choose-switch.ts'
import {
  listChangesOf,
  preferenceEntryOf,
  standingPreferencesOf,
  standingSwitchesOf,
} from '#lib/preferences/queries.ts'
import { stopEverything } from '#lib/preferences/stop-optional-messages.ts'
import { undoStop } from '#lib/preferences/undo-stop.ts'
import type { Choice, MessageChannel, Topic } from '#lib/preferences/vocabulary.ts'
import { asApp, asOwner } from '#tests/support/database.ts'
import { someHolder } from '../accounts/holders.ts'

const at = new Date('2026-11-20T12:00:00Z')

async function standing(by: Subject, topic: Topic = 'events', channel: MessageChannel = 'email') {
  const found = (await standingPreferencesOf(by)).find((each) => each.topic === topic)
  const own = found?.channels.find((each) => each.channel === channel)
  if (!own) throw new Error('no such topic or channel')
  return own
}

async function choose(by: Subject, choice: Choice, seen: number, topic: Topic = 'events') {
  return choosePreference({ by, topic, channel: 'email', choice, seen, source: 'account-page', at })
}

const entries = async (subjectId: string) =>
  asOwner()`select choice from preference_entries where subject_id = ${subjectId} order by sequence`

afterAll(closeDatabase)

describe('choosing', () => {
  it('starts off, is in force at once, and keeps the words that were shown', async () => {
    const { by, subjectId } = await someHolder(at)
    expect(await standing(by)).toMatchObject({ choice: 'off', seen: 0, since: null })
    const outcome = await choose(by, 'on', 0)
    expect(await standing(by)).toMatchObject({ choice: 'on', since: at, id: outcome.ok && outcome.value })
    const [row] = await asOwner()`select wording, source from preference_entries where subject_id = ${subjectId}`
    expect(row).toMatchObject({ source: 'account-page', wording: expect.stringContaining('Upcoming events') })
    const trail =
      await asOwner()`select detail from audit_events where action = 'preference.chosen' order by at desc limit 1`
    expect(trail[0]?.detail).toEqual({ topic: 'events', channel: 'email', choice: 'on', source: 'account-page' })
  })

  it('refuses a stale page that switches on, and lets one that switches off through', async () => {
    const { by } = await someHolder(at)
    await choose(by, 'on', 0)
    const { seen } = await standing(by)
    await choose(by, 'off', seen)
    expect(await choose(by, 'on', seen)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
    expect((await standing(by)).choice).toBe('off')
    await choose(by, 'on', (await standing(by)).seen)
    expect((await choose(by, 'off', 0)).ok).toBe(true)
    expect((await standing(by)).choice).toBe('off')
  })

  it('takes a double press for one', async () => {
    const { by, subjectId } = await someHolder(at)
    const pressed = await Promise.all(Array.from({ length: 10 }, () => choose(by, 'on', 0)))
    expect(new Set(pressed.map((outcome) => outcome.ok && outcome.value)).size).toBe(1)
    expect(await entries(subjectId)).toEqual([{ choice: 'on' }])
  })

  it('loses no entry of parallel presses, and the last one stands', async () => {
    const { by, subjectId } = await someHolder(at)
    const topics = ['announcements', 'software-updates', 'events'] as const
    await Promise.all(topics.flatMap((topic) => [choose(by, 'on', 0, topic), choose(by, 'on', 0, topic)]))
    expect(await entries(subjectId)).toHaveLength(3)

    const { seen } = await standing(by)
    const presses = Array.from({ length: 20 }, (_, index) => choose(by, index % 2 === 0 ? 'off' : 'on', seen))
    await Promise.all(presses)
    const rows =
      await asOwner()`select choice from preference_entries where subject_id = ${subjectId} and topic = 'events' order by sequence`
    expect((await standing(by)).choice).toBe(rows.at(-1)?.choice)
    expect((await standing(by)).choice).toBe('off')
    for (const [index, { choice }] of rows.entries()) expect(choice).not.toBe(rows[index - 1]?.choice)
  })

  it('keeps people apart', async () => {
    const [ana, bo] = [await someHolder(at), await someHolder(at)]
    const outcome = await choose(ana.by, 'on', 0)
    if (!outcome.ok || !outcome.value) throw new Error('not chosen')
    expect((await standing(bo.by)).choice).toBe('off')
    expect(await preferenceEntryOf(bo.by, outcome.value)).toBeNull()
    expect(await listChangesOf(bo.by)).toEqual([])
  })

  it('writes nothing for somebody who has been erased', async () => {
    const { by, subjectId } = await someHolder(at)
    await asOwner()`update subjects set erased_at = ${at} where id = ${subjectId}`
    expect(await choose(by, 'on', 0)).toEqual({ ok: false, refusal: 'no-account' })
    expect(await stopEverything({ by, source: 'account-page', at })).toBeNull()
    expect(await entries(subjectId)).toEqual([])
  })
})

describe('switches', () => {
  const press = (by: Subject, choice: Choice, seen: number) =>
    chooseSwitch({ by, name: 'stop-sale', choice, seen, source: 'account-page', at })

  it('protect at once from any page, and end only from one that shows what stands', async () => {
    const { by } = await someHolder(at)
    const sale = async () => (await standingSwitchesOf(by)).find(({ name }) => name === 'stop-sale')
    expect((await press(by, 'on', 99)).ok).toBe(true)
    expect(await press(by, 'off', 0)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
    expect((await sale())?.choice).toBe('on')
    expect((await press(by, 'off', (await sale())?.seen ?? 0)).ok).toBe(true)
    expect((await listChangesOf(by)).map(({ choice }) => choice)).toEqual(['off', 'on'])
  })
})

describe('stopping everything', () => {
  it('turns off what is on, and undoing brings back exactly that', async () => {
    const { by, subjectId } = await someHolder(at)
    await choose(by, 'on', 0, 'events')
    await choose(by, 'on', 0, 'announcements')
    const stopped = await stopEverything({ by, source: 'account-page', at })
    if (!stopped) throw new Error('nothing was stopped')
    expect(await stopEverything({ by, source: 'account-page', at })).toBeNull()
    expect((await standing(by)).choice).toBe('off')

    await choose(by, 'on', (await standing(by)).seen, 'events')
    await choose(by, 'off', 0, 'events')
    expect(await undoStop({ by, ...stopped, at })).toBe(1)
    expect(await undoStop({ by, ...stopped, at })).toBe(0)
    expect((await standing(by, 'announcements')).choice).toBe('on')
    expect((await standing(by, 'events')).choice).toBe('off')
    expect((await standing(by, 'software-updates')).choice).toBe('off')
    expect(await entries(subjectId)).toHaveLength(7)
  })

  it('undoes nobody else’s', async () => {
    const [ana, bo] = [await someHolder(at), await someHolder(at)]
    await choose(ana.by, 'on', 0)
    const stopped = await stopEverything({ by: ana.by, source: 'account-page', at })
    if (!stopped) throw new Error('nothing was stopped')
    expect(await undoStop({ by: bo.by, ...stopped, at })).toBe(0)
    expect((await standing(ana.by)).choice).toBe('off')
  })
})

describe('the ledger', () => {
  it('cannot be changed or shortened by the application', async () => {
    const { by } = await someHolder(at)
    await choose(by, 'on', 0)
    for (const ledger of ['preference_entries', 'switch_entries']) {
      await expect(asApp().unsafe(`update ${ledger} set choice = 'off'`)).rejects.toThrow('permission denied')
      await expect(asApp().unsafe(`delete from ${ledger}`)).rejects.toThrow('permission denied')
      await expect(asApp().unsafe(`truncate ${ledger}`)).rejects.toThrow('permission denied')
    }
  })
})
