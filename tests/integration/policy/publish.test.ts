import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { staffOf, systemOf } from '#lib/auth/gate.ts'
import { importVersion } from '#lib/policy/import-version.ts'
import { loadShippedPolicy } from '#lib/policy/load-shipped-policy.ts'
import { publishVersion } from '#lib/policy/publish-version.ts'
import { currentPolicy, draftById, listDrafts, listVersions, versionByNumber } from '#lib/policy/queries.ts'
import { promisesOf, renderPolicy } from '#lib/policy/render.ts'
import { promiseIds } from '#lib/policy/vocabulary.ts'
import { asOwner } from '#tests/support/database.ts'

const kim = staffOf<'policy:publish'>('7b1a3a52-7d0e-4b53-9df4-9a2a6c8f3b11')
const script = systemOf('policy:import')
const at = new Date('2026-11-22T10:00:00Z')
const seed = '../shared/seed/privacy-policy-2013-04-03.md'

async function draftOf(text: string, fileName = 'policy.md') {
  const draft = await importVersion({ fileName, bytes: Buffer.from(text), by: script, at })
  if (!draft.ok) throw new Error(draft.refusal)
  return draft.value
}

const change = { summaryOfChanges: 'First version.', changeKind: 'substance', by: kim, at } as const
const publish = (id: string, effectiveOn: string | null = '2026-11-22') =>
  publishVersion({ ...change, id, effectiveOn })
const stateVersion = async () => Number((await asOwner()`select version from published_state`)[0]?.version)
const auditOf = (reference: string) =>
  asOwner()`select action, actor_kind, actor from audit_events where reference = ${reference} order by at, action`

beforeEach(async () => {
  await asOwner()`delete from policy_versions`
})

describe('a policy from file to page', () => {
  it('is a draft that only staff read, then a version that everyone reads', async () => {
    const draft = await draftOf('# Privacy\n\n## Children\n\nNone under 13.\n\n<!-- promise: P21 -->\n')
    expect(await listVersions('privacy-policy', at)).toEqual([])
    expect(await listDrafts(kim)).toMatchObject([{ id: draft.id, title: 'Privacy' }])
    expect(await draftById(kim, draft.id)).toMatchObject({ markdown: draft.markdown })

    const before = await stateVersion()
    expect(await publish(draft.id)).toEqual({ ok: true, value: { number: 1 } })
    expect(await stateVersion()).toBe(before + 1)
    expect(await currentPolicy('privacy-policy', at)).toMatchObject({
      number: 1,
      sha256: draft.sha256,
      standing: 'in-force',
    })
    expect(await listDrafts(kim)).toEqual([])
    expect(await draftById(kim, draft.id)).toBeUndefined()
    expect(await auditOf(draft.id)).toMatchObject([
      { action: 'policy.imported', actor_kind: 'system', actor: 'policy:import' },
      { action: 'policy.published', actor_kind: 'staff', actor: kim.staffId },
    ])
  })

  it('refuses what nothing keeps, and says which promise', async () => {
    const draft = await draftOf(
      'We will fly.\n\n<!-- promise: P99 -->\n\nQuestions are welcome.\n\n<!-- promise: P1 -->\n',
    )
    const before = await stateVersion()
    expect(await publish(draft.id)).toEqual({ ok: false, refusal: 'promise-without-control', names: ['P99'] })
    expect(await draftById(kim, draft.id)).toBeDefined()
    expect(await stateVersion()).toBe(before)
  })

  it('refuses a text with open places, the same text again, and a second publication', async () => {
    const open = await draftOf('Write to %privacy-email%.')
    expect(await publish(open.id)).toMatchObject({ refusal: 'placeholder-left', names: ['%privacy-email%'] })
    const first = await draftOf('One text.')
    await publish(first.id)
    expect(await publish(first.id)).toMatchObject({ refusal: 'already-published' })
    expect(await publish((await draftOf('One text.\n\n\n')).id)).toMatchObject({ refusal: 'same-as-in-force' })
    expect(await publish('5e0c0f8a-31b2-4a39-8a53-0f44a5b8a001')).toMatchObject({ refusal: 'not-found' })
  })

  it('numbers versions once, however many are published at the same moment', async () => {
    const drafts = await Promise.all(['One.', 'Two.', 'Three.', 'Four.'].map((text) => draftOf(text)))
    const outcomes = await Promise.all(drafts.map(({ id }) => publish(id)))
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.number).sort()).toEqual([1, 2, 3, 4])
    expect((await listVersions('privacy-policy', at)).map(({ number }) => number)).toEqual([4, 3, 2, 1])
  })

  it('takes effect on its day, and leads from each version to its neighbours', async () => {
    await publish((await draftOf('Now.')).id, '2026-11-01')
    await publish((await draftOf('Later.')).id, '2026-12-01')
    expect((await currentPolicy('privacy-policy', at))?.number).toBe(1)
    expect(await versionByNumber('privacy-policy', 2, at)).toMatchObject({
      standing: 'coming',
      older: 1,
      newer: undefined,
    })
    const december = new Date('2026-12-01T00:00:00Z')
    expect((await currentPolicy('privacy-policy', december))?.number).toBe(2)
    expect((await versionByNumber('privacy-policy', 1, december))?.standing).toBe('superseded')
    expect(await currentPolicy('terms', december)).toBeUndefined()
  })

  it('ships a policy that makes every promise, each once, with the company’s facts', async () => {
    const bytes = readFileSync('content/policy.md')
    expect(await loadShippedPolicy({ bytes, by: script, at })).toBe(true)
    expect(await loadShippedPolicy({ bytes, by: script, at })).toBe(false)
    const policy = await currentPolicy('privacy-policy', at)
    const marks = promisesOf(policy?.markdown ?? '')
    expect([...marks].sort()).toEqual([...promiseIds].sort())
    expect(policy?.markdown).not.toMatch(/%[a-z-]+%/)
  })

  it.runIf(existsSync(seed))('publishes the archived policy of 2013 (runs where ../shared/seed is there)', async () => {
    const draft = await importVersion({ fileName: seed, bytes: readFileSync(seed), by: script, at })
    if (!draft.ok) throw new Error(draft.refusal)
    await publish(draft.value.id, draft.value.effectiveOn)
    const policy = await currentPolicy('privacy-policy', at)
    expect(policy).toMatchObject({ archivedOn: '2013-04-03', effectiveOn: null, title: 'Privacy' })
    const { sections } = renderPolicy(policy?.markdown ?? '', [])
    expect(sections.map(({ level }) => level)).toEqual(Array(11).fill(2))
    expect(sections.map(({ id }) => id)).toContain('links-to-other-sites')
  })
})
