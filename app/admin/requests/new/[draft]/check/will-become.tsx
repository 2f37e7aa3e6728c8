import type { ReactNode } from 'react'
import { Day } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'
import type { previewEntry } from '#lib/entering/preview.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'

type Preview = Awaited<ReturnType<typeof previewEntry>>[number]

/** One request that the letter becomes, with its dates; or the open one that it joins. */
export function WillBecome({ preview, children }: { preview: Preview; children: ReactNode }) {
  const { details, legalDue, targetDue, steps, open } = preview
  return (
    <Section title={kindForStaff[details.kind]}>
      {children}
      {open ? (
        <Notice title="Asked for already" tone="info" level={3}>
          <p>
            <a href={`/admin/requests/${open}`}>{open}</a> is open and asks for the same. The letter joins it, with its
            words as a file; the earlier day of receipt stands.
          </p>
        </Notice>
      ) : (
        <>
          <p>
            {regimeOf(preview).law}: the last day is <Day on={legalDue} />, and we aim at <Day on={targetDue} />.
          </p>
          <Details summary="How the dates are reckoned">
            <ul>
              {steps.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Details>
        </>
      )}
    </Section>
  )
}
