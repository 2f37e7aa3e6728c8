import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import {
  actingReceivedLetter,
  deathReportedLetter,
  permissionGivenLetter,
  permissionLetter,
  permissionRefusedLetter,
  permissionReminderLetter,
  proofAcceptedLetter,
  representativeNewsLetter,
  withdrawnForLetter,
} from './letters.ts'
import { deathDeniedForStaffLetter } from './staff-letters.ts'
import { roles } from './vocabulary.ts'

const { firstName, reference, token, day, moment } = sample
const to = { firstName, reference, kind: 'copy' } as const
const asking = { ...to, by: 'Alex', token }
const copy = { ...asking, opensAt: moment, undoUntil: null }
const deletion = { ...asking, kind: 'deletion', opensAt: null, undoUntil: day } as const

export const representativeTemplates: TemplateGroup = {
  title: 'Requests for somebody else',
  templates: [
    ...roles.map((role) =>
      template(actingReceivedLetter, `Somebody who acts for another confirmed their request (${role})`, {
        ...{ ...to, role, targetDue: '2026-12-21', legalDue: day },
      }),
    ),
    template(representativeNewsLetter, 'Anything happened that the person is written to about', to),
    template(representativeNewsLetter, 'The same, to somebody who wrote on paper', { ...to, by: 'post' }),
    template(permissionLetter, 'The person is asked whether somebody acts for them', asking),
    template(permissionReminderLetter, 'The person has not answered for some days', asking),
    template(permissionGivenLetter, 'The person said yes to a copy', copy),
    template(permissionGivenLetter, 'The person said yes to a deletion', deletion),
    template(permissionRefusedLetter, 'The person said no', to),
    template(proofAcceptedLetter, 'Staff accepted a proof without the person’s answer', { ...copy, died: false }),
    template(proofAcceptedLetter, 'Staff accepted the proof of an executor', { ...copy, died: true }),
    template(deathReportedLetter, 'A death was reported', to),
    template(deathDeniedForStaffLetter, 'The account holder is alive: to staff', { ...to, stopped: true }),
    template(deathDeniedForStaffLetter, 'The account holder is alive, too late: to staff', { ...to, stopped: false }),
    template(withdrawnForLetter, 'Whoever acts for the person took the request back', {
      ...{ ...to, page: '', holdsAccount: false },
    }),
  ],
}
