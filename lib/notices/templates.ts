import { accountTemplates } from '#lib/accounts/letter-samples.ts'
import { appealTemplates } from '#lib/appeals/letter-samples.ts'
import { followTemplates } from '#lib/auth/follow-letter-samples.ts'
import { signInTemplates } from '#lib/auth/letter-samples.ts'
import { childTemplates } from '#lib/children/letter-samples.ts'
import { confirmationTemplates } from '#lib/confirmations/letter-samples.ts'
import { fulfilmentTemplates } from '#lib/fulfilment/letter-samples.ts'
import { guestTemplates } from '#lib/guests/letter-samples.ts'
import { letterTemplates } from '#lib/letters/letter-samples.ts'
import { questionTemplates } from '#lib/questions/letter-samples.ts'
import { recoveryTemplates } from '#lib/recovery/letter-samples.ts'
import { representativeTemplates } from '#lib/representatives/letter-samples.ts'
import { askTemplates } from '#lib/requests/ask-letter-samples.ts'
import { dueTemplates } from '#lib/requests/due-letter-samples.ts'
import { enteredTemplates } from '#lib/requests/entered-letter-samples.ts'
import { requestTemplates } from '#lib/requests/letter-samples.ts'
import { safeguardTemplates } from '#lib/safeguards/letter-samples.ts'
import { teamworkTemplates } from '#lib/teamwork/letter-samples.ts'
import { threadTemplates } from '#lib/threads/letter-samples.ts'
import type { Template, TemplateGroup } from './template.ts'

/** Every letter that this software can send. One that is not here fails tests/integration/notices/templates.test.ts. */
export const templateGroups: readonly TemplateGroup[] = [
  requestTemplates,
  askTemplates,
  dueTemplates,
  enteredTemplates,
  guestTemplates,
  appealTemplates,
  representativeTemplates,
  fulfilmentTemplates,
  threadTemplates,
  questionTemplates,
  childTemplates,
  confirmationTemplates,
  accountTemplates,
  signInTemplates,
  followTemplates,
  teamworkTemplates,
  recoveryTemplates,
  safeguardTemplates,
  letterTemplates,
]

type Listed = Template & { address: string }

/** Of what it is sent for: the names of functions do not survive a build. */
const addressOf = (when: string) =>
  when
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Each with an address of its own. */
export function listTemplates(): { title: string; templates: Listed[] }[] {
  return templateGroups.map(({ title, templates }) => ({
    title,
    templates: templates.map((each) => ({ ...each, address: addressOf(each.when) })),
  }))
}

export function findTemplate(address: string): Listed | null {
  return (
    listTemplates()
      .flatMap(({ templates }) => templates)
      .find((each) => each.address === address) ?? null
  )
}
