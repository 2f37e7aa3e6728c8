'use client'

import { type AuthenticationResponseJSON, startAuthentication } from '@simplewebauthn/browser'
import type { ReactNode } from 'react'
import { type PasskeyAnswer, PasskeyTask } from './passkey-task.tsx'

type UsePasskeyButtonProps = {
  begin: () => Promise<Parameters<typeof startAuthentication>[0]['optionsJSON']>
  finish: (response: AuthenticationResponseJSON, next: string) => Promise<PasskeyAnswer>
  next: string
  children: ReactNode
}

/** Signs in, or proves who is there, with a passkey the device has. */
export function UsePasskeyButton({ begin, finish, next, children }: UsePasskeyButtonProps) {
  const run = async () => finish(await startAuthentication({ optionsJSON: await begin() }), next)
  return (
    <PasskeyTask run={run} look="secondary">
      {children}
    </PasskeyTask>
  )
}
