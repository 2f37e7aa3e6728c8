import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { StaffLayout } from '#components/layout/staff-layout.tsx'
import { sectionsFor } from '#components/staff/sections.ts'
import { Button } from '#components/ui/button.tsx'
import { currentStaff } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'

export const metadata: Metadata = { robots: { index: false } }

/** Each page asks for its own permission; until the second factor is passed there is nothing to lead to. */
export default async function Layout({ children }: { children: ReactNode }) {
  const staff = await currentStaff()
  const signOut = (
    <form action="/sign-out/now" method="post">
      <Button type="submit" look="link">
        Sign out
      </Button>
    </form>
  )
  return (
    <StaffLayout
      who={staff ? `${staff.name} · ${staff.roles.join(', ')}` : 'Staff'}
      signOut={signOut}
      sections={sectionsFor(staff?.permissions ?? [])}
      demonstration={env().DEMONSTRATION}
    >
      {children}
    </StaffLayout>
  )
}
