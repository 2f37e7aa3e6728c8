import { z } from 'zod'
import { emailField, nameField, regionField } from '#lib/accounts/input.ts'
import { roles } from './vocabulary.ts'
import { codeWording } from './wording.ts'

const digits = (count: number, wording: string) =>
  z
    .string(wording)
    .transform((typed) => typed.replace(/[\s\-–—.]/g, ''))
    .refine((typed) => new RegExp(`^\\d{${count}}$`).test(typed), wording)

export const signInInput = z.object({ email: emailField })
export const mailedCodeInput = z.object({ code: digits(8, codeWording.mailed) })
export const appCodeInput = z.object({ code: digits(6, codeWording.app) })

export const signUpInput = z.object({ name: nameField, email: emailField, region: regionField })
/** What a sign-up typed, as it waited for its mailbox. */
export const signUpPayload = signUpInput.omit({ email: true })

export const newStaffInput = z.object({ name: nameField, email: emailField, roles: z.array(z.enum(roles)).min(1) })

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(8192)
const credential = { id: base64url, rawId: base64url, type: z.literal('public-key') }
const extensions = z.record(z.string(), z.unknown()).default({})
const attachment = z.enum(['platform', 'cross-platform']).optional()

/** What a browser sends back when a passkey was made (WebAuthn level 3, RegistrationResponseJSON); what is not listed is dropped. */
export const registrationInput = z.object({
  ...credential,
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(32)).max(10).optional(),
  }),
})

/** What a browser sends back when a passkey was used (AuthenticationResponseJSON). */
export const authenticationInput = z.object({
  ...credential,
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})

/** What its owner calls a passkey. */
export const passkeyName = nameField.pipe(z.string().max(60)).catch('Passkey')
