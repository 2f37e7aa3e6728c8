import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import type { Acting } from '#lib/guests/draft.ts'
import type { RepresentativeRole } from '#lib/representatives/vocabulary.ts'
import { roleWording } from '#lib/representatives/wording.ts'
import { findRegion } from '#lib/requests/regions.ts'

export const afterwards = {
  agent: 'Then we ask the person at the address you gave. Nothing is given out before they have said yes.',
  guardian:
    'Then we ask at the address you gave, unless it is your own. Nothing is given out before we are sure that you may have it.',
  survivor: 'Then optional messages to the person stop, and we look at what you sent.',
} as const satisfies Record<RepresentativeRole, string>

/** Whom it is for, and what shows that it is right. */
export function ForWhom({ acting, files }: { acting: Acting; files: readonly string[] }) {
  const { role, person, statement } = acting
  const whom = { href: `/requests/start/for/${role}` }
  const why = { href: '/requests/start/acting' }
  return (
    <Section title="Whom it is for">
      <SummaryList
        rows={[
          { key: 'Their name', value: <bdi>{person.name}</bdi>, change: whom },
          ...(person.email
            ? [{ key: 'Their e-mail address', value: <bdi className="break-words">{person.email}</bdi>, change: whom }]
            : []),
          ...(person.named
            ? [
                {
                  key: 'What else finds them',
                  value: <bdi className="whitespace-pre-line">{person.named}</bdi>,
                  change: whom,
                },
              ]
            : []),
          { key: 'Where they live', value: findRegion(person.region).label, change: whom },
          {
            key: roleWording[role].why,
            value: <bdi className="whitespace-pre-line">{statement ?? ''}</bdi>,
            change: why,
          },
          { key: 'What shows it', value: <bdi>{files.join(', ') || 'Nothing added'}</bdi>, change: why },
        ]}
      />
    </Section>
  )
}
