'use client'

import { useResult } from '#components/ui/field-state.ts'
import { Notice } from '#components/ui/notice.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { momentInWords } from '#lib/calendar/civil-date.ts'
import type { Standing } from '#lib/receipts/signed.ts'
import { standingWords } from '#lib/receipts/wording.ts'

type Facts = {
  standing: Standing
  reference: string
  by: string
  carriedOutAt: string
  keyId: string
  deleted: number
  anonymised: number
  kept: number
}

/** What came of the check. Facts are shown of a valid receipt only: those of another one were never ours. */
export function Verdict({ timeZone }: { timeZone: string }) {
  const found = useResult()
  if (typeof found !== 'string') return null
  const { standing, reference, by, carriedOutAt, keyId, deleted, anonymised, kept } = JSON.parse(found) as Facts
  const { title, text, tone } = standingWords[standing]
  const count = (many: number) => many.toLocaleString('en-GB')
  return (
    <div className="flow">
      <Notice title={title} tone={tone} live>
        <p>{text}</p>
      </Notice>
      {standing === 'valid' ? (
        <SummaryList
          rows={[
            { key: 'Reference', value: reference },
            { key: 'Carried out by', value: by },
            { key: 'Carried out', value: momentInWords(new Date(carriedOutAt), timeZone) },
            {
              key: 'Records',
              value: `${count(deleted)} deleted, ${count(anonymised)} made anonymous, ${count(kept)} kept`,
            },
            { key: 'Signed with key', value: keyId },
          ]}
        />
      ) : null}
    </div>
  )
}
