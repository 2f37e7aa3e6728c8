'use client'

import { type ReactNode, useContext } from 'react'
import { Details } from '#components/ui/details.tsx'
import { FieldState } from '#components/ui/field-state.ts'

/** Fields that few need, one click away; unfolded once the form has been sent, so that what is wrong is seen. */
export function FoldedFields({ summary, children }: { summary: string; children: ReactNode }) {
  const { attempt } = useContext(FieldState)
  return (
    <Details summary={summary} open={attempt > 0}>
      <div className="space-y-6">{children}</div>
    </Details>
  )
}
