'use client'

import { browserSupportsWebAuthn, WebAuthnError } from '@simplewebauthn/browser'
import { type ReactNode, useState, useSyncExternalStore, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-look.ts'

/** What the server answers: where to go on, or why not. */
export type PasskeyAnswer = { goTo: string } | { refusal: string }

type PasskeyTaskProps = {
  /** Asks the server, then the device, then the server again. */
  run: () => Promise<PasskeyAnswer>
  look?: ButtonLook
  children: ReactNode
  /** Drawn where the browser has no passkeys, or no script. */
  otherwise?: ReactNode
}

const never = () => () => {}

function explain(error: unknown): string {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'This device has a passkey for your account already.'
  if (error instanceof Error && error.name === 'NotAllowedError')
    return 'Your device did not use a passkey. Nothing was changed; you can try again.'
  return 'That did not work. Try again, or use a code by e-mail.'
}

/** A button that talks to the person's device. Everything it does can also be done by e-mail, so nobody needs it. */
export function PasskeyTask({ run, look, children, otherwise = null }: PasskeyTaskProps) {
  const [trouble, setTrouble] = useState('')
  const [pending, start] = useTransition()
  const possible = useSyncExternalStore(never, browserSupportsWebAuthn, () => false)
  if (!possible) return otherwise
  const press = () =>
    start(async () => {
      setTrouble('')
      try {
        const answer = await run()
        if ('goTo' in answer) window.location.assign(answer.goTo)
        else setTrouble(answer.refusal)
      } catch (error) {
        setTrouble(explain(error))
      }
    })
  return (
    <div className="flow-tight">
      <Button look={look} onClick={press} aria-disabled={pending || undefined}>
        {children}
      </Button>
      <p role="alert" className="max-w-measure text-bad">
        {trouble}
      </p>
    </div>
  )
}
