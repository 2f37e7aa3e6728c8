import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { stoppedInWords } from '#lib/preferences/in-words.ts'
import type { standingSwitchesOf } from '#lib/preferences/queries.ts'
import { importantNotices } from '#lib/preferences/wording.ts'

const page = '/account/preferences'

type SentProps = { sent: readonly string[]; switches: Awaited<ReturnType<typeof standingSwitchesOf>> }

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <span className="text-ink-soft">{none}</span>
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
}

export function Sent({ sent, switches }: SentProps) {
  return (
    <Section title="What we send you" id="sent">
      <SummaryList
        rows={[
          {
            key: 'You asked for',
            value: <Lines lines={sent} none="Nothing optional" />,
            change: { href: page, what: 'what we send you' },
          },
          {
            key: importantNotices.title,
            value: 'Always, by e-mail or on paper',
            change: { href: '/account/messages', label: 'See', what: 'all letters we sent you' },
          },
          {
            key: 'You stopped',
            value: (
              <Lines
                lines={stoppedInWords(switches)}
                none="Nothing. You can stop sharing, sale and sensitive use at once"
              />
            ),
            change: { href: `${page}#switches`, what: 'what you stopped' },
          },
        ]}
      />
    </Section>
  )
}
