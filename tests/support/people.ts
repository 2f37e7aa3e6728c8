import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { type DemonstrationHolder, demonstrationHolders } from '#content/demonstration.ts'
import { transaction } from '#db/transaction.ts'
import { beginEnrolment, enrolmentOf } from '#lib/auth/enrol-second-factor.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { passSecondFactor } from '#lib/auth/pass-second-factor.ts'
import { type Holder, startSession } from '#lib/auth/start-session.ts'
import type { Role } from '#lib/auth/vocabulary.ts'
import { now } from '#lib/calendar/now.ts'
import { loadHolder } from '#lib/demonstration/load-holder.ts'
import { createStaff } from '#lib/staff/create-staff.ts'
import type { Site } from './journey-site.ts'

export type Person = { name: string; email: string; subjectId: string; phone: string; street: string; zipCode: string }
export type StaffMember = { name: string; email: string; staffId: string }

let counter = 0
const by = systemOf('journeys')

/** An account holder of their own for one test, with two years of life, whose every mark is found nowhere else. */
export async function newPerson(like: 'Ana' | 'Bo'): Promise<Person> {
  counter += 1
  const mark = `${process.pid}x${counter}`
  const model = demonstrationHolders[like === 'Ana' ? 0 : 1]
  const zipCode = `Z${mark}`
  const street = `${counter} ${like} Canary Street ${mark}`
  const own = {
    name: `${like} Quill${mark}`,
    email: `${like.toLowerCase()}.${mark}@example.org`,
    phone: `+1 415 ${String(process.pid).padStart(7, '0')}${counter}`,
    address: { ...model.address, lines: [street, 'Canaryville'], postcode: zipCode },
    zipCode,
    location: `Town ${mark}`,
  }
  const at = await now()
  return transaction(async (tx) => {
    const holder = { ...model, ...own } as unknown as DemonstrationHolder // those are literals; this has their shape
    await loadHolder(tx, holder, 20 + counter, { by, at })
    const found = await findHolder(tx, own.email)
    if (found?.kind !== 'person') throw new Error('the person was not written')
    return { name: own.name, email: own.email, subjectId: found.subjectId, phone: own.phone, street, zipCode }
  })
}

/** A member of staff who has not signed in yet. */
export async function newStaff(name: string, ...roles: Role[]): Promise<StaffMember> {
  counter += 1
  const email = `${name.toLowerCase()}.${process.pid}x${counter}@flix247.example`
  const at = await now()
  const created = await transaction((tx) => createStaff(tx, { name, email, roles, at, by }))
  if (!created.ok) throw new Error(created.refusal)
  return { name, email, staffId: created.value.staffId }
}

/** The code that an authenticator app shows for this key now. */
export function appCode(key: string): string {
  return new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')), digits: 6, period: 30 }).generate()
}

async function session(holder: Holder, freshProof?: 'passkey') {
  const at = await now()
  const arrival = { how: 'mail-code' as const, browser: 'Journey', replaces: null, freshProof, at }
  return transaction((tx) => startSession(tx, { holder, ...arrival }))
}

async function giveCookie(page: Page, site: Site, token: string): Promise<void> {
  const cookie = { name: 'privacy-session', value: token, url: site.url, httpOnly: true, sameSite: 'Lax' as const }
  await page.context().addCookies([cookie])
}

/** Signed in without the pages, for tests of what comes after; with a proof of this moment where that is asked for. */
export async function letIn(
  page: Page,
  site: Site,
  person: Pick<Person, 'subjectId'>,
  freshProof?: 'passkey',
): Promise<string> {
  const { token, sessionId } = await session({ kind: 'person', subjectId: person.subjectId }, freshProof)
  await giveCookie(page, site, token)
  return sessionId
}

/** A member of staff who has yet to pass the second factor. */
export async function letStaffHalfIn(
  page: Page,
  site: Site,
  { staffId }: Pick<StaffMember, 'staffId'>,
): Promise<string> {
  const { token, sessionId } = await session({ kind: 'staff', staffId })
  await giveCookie(page, site, token)
  return sessionId
}

/** The same, with the second factor enrolled and passed. */
export async function letStaffIn(page: Page, site: Site, member: Pick<StaffMember, 'staffId'>): Promise<void> {
  const { staffId } = member
  const sessionId = await letStaffHalfIn(page, site, member)
  await beginEnrolment(staffId)
  const enrolment = await enrolmentOf(staffId)
  if (!enrolment) throw new Error('no enrolment is under way')
  const code = appCode(enrolment.secret)
  const passed = await passSecondFactor({ staffId, sessionId, code, deviceTime: new Date(), at: await now() })
  if (!passed.ok) throw new Error(passed.refusal)
  await giveCookie(page, site, passed.value.token)
}
