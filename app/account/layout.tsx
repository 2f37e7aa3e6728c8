import type { ReactNode } from 'react'
import { RestrictionBanner } from '#components/account/restriction-banner.tsx'
import { AccountLayout } from '#components/layout/account-layout.tsx'
import { Button } from '#components/ui/button.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { findRestrictionOf } from '#lib/restrictions/queries.ts'

export default async function Layout({ children }: { children: ReactNode }) {
  const subject = await requireSubject()
  const signOut = (
    <form action="/sign-out/now" method="post">
      <Button type="submit" look="link">
        Sign out
      </Button>
    </form>
  )
  return (
    <AccountLayout signOut={signOut} demonstration={env().DEMONSTRATION}>
      <RestrictionBanner restriction={await findRestrictionOf(subject)} />
      {children}
    </AccountLayout>
  )
}
