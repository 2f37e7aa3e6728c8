import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import {
  addressLeavesLetter,
  recoveryDeclinedLetter,
  recoveryDoneLetter,
  recoveryForStaffLetter,
  recoveryMatchedLetter,
  recoveryReceivedLetter,
  recoveryStoppedLetter,
} from './letters.ts'

const { firstName, reference, token } = sample
const until = '29 December 2026 at 12:00'

export const recoveryTemplates: TemplateGroup = {
  title: 'A mailbox that is gone',
  templates: [
    template(recoveryReceivedLetter, 'The new address was confirmed', { reference }),
    template(recoveryForStaffLetter, 'To staff: the new address was confirmed', { reference }),
    template(addressLeavesLetter, 'To the old address: two of us have matched facts', {
      ...{ firstName, reference, until, token },
    }),
    template(recoveryMatchedLetter, 'To the new address: two of us have matched facts', { reference, until }),
    template(recoveryDoneLetter, 'Seven days have passed: the account has the new address', { firstName, reference }),
    template(recoveryDeclinedLetter, 'Staff could not be sure whose account it is', { reference }),
    template(recoveryStoppedLetter, 'The old address said that it was not them', { reference }),
  ],
}
