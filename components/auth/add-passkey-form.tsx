'use client'

import { type RegistrationResponseJSON, startRegistration } from '@simplewebauthn/browser'
import { useRef } from 'react'
import { TextField } from '#components/ui/text-field.tsx'
import { type PasskeyAnswer, PasskeyTask } from './passkey-task.tsx'

type AddPasskeyFormProps = {
  begin: () => Promise<Parameters<typeof startRegistration>[0]['optionsJSON']>
  finish: (response: RegistrationResponseJSON, name: string) => Promise<PasskeyAnswer>
  suggestedName: string
}

export function AddPasskeyForm({ begin, finish, suggestedName }: AddPasskeyFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const run = async () => {
    const name = form.current ? String(new FormData(form.current).get('name') ?? '') : ''
    return finish(await startRegistration({ optionsJSON: await begin() }), name)
  }
  return (
    <form ref={form} onSubmit={(event) => event.preventDefault()} className="max-w-form space-y-8">
      <TextField
        name="name"
        label="Name of this passkey"
        hint="So that you know it again."
        defaultValue={suggestedName}
        width="long"
        maxLength={60}
      />
      <PasskeyTask
        run={run}
        otherwise={<p>Adding a passkey needs a browser with passkeys and with script switched on.</p>}
      >
        Add a passkey
      </PasskeyTask>
    </form>
  )
}
