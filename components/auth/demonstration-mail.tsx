import { Notice } from '#components/ui/notice.tsx'

/** Where letters go in a demonstration: nowhere but to a page. */
export function DemonstrationMail({ shown }: { shown: boolean }) {
  if (!shown) return null
  return (
    <Notice title="This is a demonstration" tone="neutral">
      <p>
        No letter leaves this computer. Read it in the <a href="/mailbox">mailbox</a>.
      </p>
    </Notice>
  )
}
