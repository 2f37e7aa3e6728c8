import { expect, test } from '#tests/support/journey.ts'
import { askForCopy } from '#tests/support/journey-requests.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'

/**
 * An answer without what differs each time: the nonce of its scripts, the address that was asked for, and in which order the parts of the page were
 * ready. They arrive in scripts that are cut anywhere, a line for each part.
 */
function bytesOf(body: string, reference: string): string {
  const nonces = new Set([...body.matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce ?? ''))
  const text = [...nonces].reduce((rest, nonce) => rest.replaceAll(nonce, 'N'), body).replaceAll(reference, 'REFERENCE')
  const [cut, lineEnd] = ['"])</script><script nonce="N">self.__next_f.push([1,"', '\\n']
  return text.replaceAll(cut, '').split(lineEnd).sort().join('\n')
}

test("somebody else's request and a missing one answer alike", async ({ page, newBrowser, site }) => {
  const [ana, bo] = [await newPerson('Ana'), await newPerson('Bo')]
  await letIn(page, site, ana)
  const reference = await askForCopy(page, site, ana)
  const other = await newBrowser()
  await letIn(other, site, bo)
  const missing = `${reference.slice(0, 3)}${[...reference.slice(3)].reverse().join('')}`
  for (const path of ['', '/sent', '/receipt', '/no-wait']) {
    const [hers, nobodys] = [
      await other.request.get(`/account/requests/${reference}${path}`),
      await other.request.get(`/account/requests/${missing}${path}`),
    ]
    expect([hers.status(), nobodys.status()], path).toEqual([404, 404])
    expect(bytesOf(await hers.text(), reference), path).toBe(bytesOf(await nobodys.text(), missing))
  }
})

test('what a role may not do does not exist for it', async ({ page, newBrowser, site }) => {
  const [ana, jo, lea] = [await newPerson('Ana'), await newStaff('Jo', 'publisher'), await newStaff('Lea', 'support')]
  await letIn(page, site, ana)
  const reference = await askForCopy(page, site, ana)
  expect((await page.request.get('/admin/requests')).status()).toBe(404)
  expect((await page.request.get(`/admin/requests/${reference}`)).status()).toBe(404)
  const joBrowser = await newBrowser()
  await letStaffIn(joBrowser, site, jo)
  for (const path of ['/admin/requests', `/admin/requests/${reference}`, `/admin/requests/${reference}/decide`])
    expect((await joBrowser.request.get(path)).status(), path).toBe(404)
  const leaBrowser = await newBrowser()
  await letStaffIn(leaBrowser, site, lea)
  expect((await leaBrowser.request.get(`/admin/requests/${reference}`)).status()).toBe(200)
  expect((await leaBrowser.request.get(`/admin/requests/${reference}/decide`)).status()).toBe(404)
  expect((await leaBrowser.request.get('/admin/policy')).status()).toBe(404)
})

test('a form from nowhere, or from another site, changes nothing', async ({ page, site }) => {
  const ana = await newPerson('Ana')
  await letIn(page, site, ana)
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const origins: Record<string, string>[] = [{}, { origin: 'null' }, { origin: 'https://elsewhere.example' }]
  for (const origin of origins)
    for (const path of ['/sign-out/now', '/account/preferences', '/account/requests/new/copy', '/sign-in']) {
      const answer = await fetch(`${site.url}${path}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...origin },
        body: 'a=b',
        redirect: 'manual',
      })
      expect(answer.status, `${path} from ${JSON.stringify(origin)}`).toBe(403)
    }
  await page.goto('/account')
  await expect(page).toHaveURL('/account')
})
