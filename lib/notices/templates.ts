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

/** Each with an address of its own: a letter that stands here with several samples counts them. */
export function listTemplates(): { title: string; templates: Listed[] }[] {
  const seen = new Map<string, number>()
  return templateGroups.map(({ title, templates }) => ({
    title,
    templates: templates.map((each) => {
      const nth = (seen.get(each.name) ?? 0) + 1
      seen.set(each.name, nth)
      const word = each.name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
      return { ...each, address: nth === 1 ? word : `${word}-${nth}` }
    }),
  }))
}

export function findTemplate(address: string): Listed | null {
  return (
    listTemplates()
      .flatMap(({ templates }) => templates)
      .find((each) => each.address === address) ?? null
  )
}
