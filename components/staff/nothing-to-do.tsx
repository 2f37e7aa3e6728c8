import { documentTitle } from '#components/layout/document-title.ts'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'

/** A page of one deed on a request when the deed cannot be done: it says why. There is no form, which would give the page its title. */
export function NothingToDo({ reference, title, why }: { reference: string; title: string; why: string }) {
  return (
    <>
      <title>{documentTitle(title)}</title>
      <BackLink href={`/admin/requests/${reference}`}>{reference}</BackLink>
      <PageTitle lead={why}>{title}</PageTitle>
    </>
  )
}
