import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LetterBlocks } from '#components/staff/letter-blocks.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { composeLetter, letterBlocks } from '#lib/notices/letter.ts'
import { findTemplate } from '#lib/notices/templates.ts'

export const metadata: Metadata = { title: 'A letter' }

export default async function TemplatePage({ params }: { params: Promise<{ name: string }> }) {
  await requireStaff('letters:dispatch')
  const template = findTemplate((await params).name)
  if (!template) notFound()
  const { subject, text } = composeLetter(template.parts)
  return (
    <>
      <BackLink href="/admin/letters/templates">All letters</BackLink>
      <PageTitle lead={`Sent when: ${template.when.charAt(0).toLowerCase()}${template.when.slice(1)}.`}>
        {subject}
      </PageTitle>
      <Section title="As HTML">
        <LetterBlocks blocks={letterBlocks(template.parts)} />
      </Section>
      <Section title="As text">
        <pre className="wrap-anywhere whitespace-pre-wrap rounded-lg border border-line p-5 text-sm sm:p-6">{text}</pre>
      </Section>
    </>
  )
}
