import { DemonstrationMail } from '#components/auth/demonstration-mail.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'

type WaitingLetterProps = { what: string; again: string; demonstration: boolean }

/** The same for every address, so that it says nothing about who is known here. */
export function WaitingLetter({ what, again, demonstration }: WaitingLetterProps) {
  return (
    <>
      <PageTitle lead="We wrote to the address you typed. Open the link in the letter within 24 hours.">
        Check your e-mail
      </PageTitle>
      <p>{what} reaches us when you press the button behind that link. Until then nothing happens with it.</p>
      <p>
        No letter after a few minutes? Look among junk mail, or <a href={again}>try again</a>.
      </p>
      <DemonstrationMail shown={demonstration} />
    </>
  )
}
