import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { regionOptions } from '#lib/accounts/wording.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import type { Entry } from '#lib/entering/entry.ts'
import { type FoundAsker, openAskerDetails } from '#lib/entering/open-asker.ts'
import { findEntryOf } from '#lib/entering/queries.ts'
import { answerByDefault, answerWords } from '#lib/entering/wording.ts'
import { answerChannels } from '#lib/requests/vocabulary.ts'
import { saveWho } from '../actions.ts'
import { ContactFields } from './contact-fields.tsx'
import { DraftGone } from './gone.tsx'

const titleOf = ({ role }: Entry) => (role ? 'Whom is it about?' : 'Who asks?')

function Found({ found }: { found: FoundAsker }) {
  return (
    <SummaryList
      rows={[
        { key: 'Found', value: <bdi>{found.name}</bdi> },
        {
          key: 'Account',
          value: found.holdsAccount ? 'Holds an account' : 'No account; known from an earlier request',
        },
        { key: 'We can write to', value: waysOf(found) },
      ]}
    />
  )
}

function waysOf({ hasMailbox, hasPostalAddress }: FoundAsker): string {
  if (hasMailbox && hasPostalAddress) return 'A mailbox and a postal address'
  if (hasMailbox) return 'A mailbox; no postal address'
  return hasPostalAddress ? 'A postal address; no mailbox' : 'Nothing yet'
}

function Sought({ sought }: Pick<Entry, 'sought'>) {
  const looked = sought.email || sought.reference
  return (
    <Notice title={looked ? 'Nobody was found' : 'Nobody was looked for'} tone={looked ? 'warn' : 'info'}>
      <p>
        {looked
          ? 'We know nobody with exactly this address or reference. Enter the person as the letter gives them.'
          : 'Enter the person as the letter gives them. If it has an e-mail address or a reference, go back and look first.'}
      </p>
    </Notice>
  )
}

type Props = { params: Promise<{ draft: string }>; searchParams: Promise<{ found?: string }> }

export default async function WhoPage({ params, searchParams }: Props) {
  const staff = await requireStaff('requests:enter')
  const at = await now()
  const draft = await findEntryOf(staff, (await params).draft, at)
  if (!draft) return <DraftGone />
  const { subjectId, entry } = draft
  const found = subjectId ? await openAskerDetails(staff, subjectId, at) : null
  const title = titleOf(entry)
  const usual = found && !found.hasPostalAddress ? 'mail' : answerByDefault[entry.channel]
  return (
    <>
      <BackLink href={`/admin/requests/new?draft=${draft.id}`} />
      <PageTitle
        lead={entry.role ? 'The person for whom somebody wrote. The one who wrote comes on the next page.' : undefined}
      >
        {title}
      </PageTitle>
      {(await searchParams).found ? (
        <Notice title="We know this address" tone="info" live>
          <p>So the request is about the person that we found, and not about somebody new.</p>
        </Notice>
      ) : null}
      {found ? <Found found={found} /> : <Sought sought={entry.sought} />}
      <ActionForm action={saveWho.bind(null, draft.id)} title={title}>
        {found ? null : <ContactFields contact={entry.person?.contact ?? null} email={entry.sought.email} />}
        <SelectField
          name="region"
          label="Where does the person live?"
          hint="As the letter says. It chooses the law, as it stood on the day of receipt."
          prompt="Choose a country or state"
          options={regionOptions}
          defaultValue={entry.person?.region ?? found?.region}
        />
        <Radios
          name="answerBy"
          label="How do we answer?"
          hint="The way it came, unless the letter asks for another."
          options={answerChannels.map((value) => ({ value, label: answerWords[value] }))}
          defaultValue={entry.person?.answerBy ?? usual}
        />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
