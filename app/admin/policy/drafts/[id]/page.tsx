import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Prose } from '#components/layout/prose.tsx'
import { PolicySection } from '#components/policy/policy-section.tsx'
import { PublishForm } from '#components/policy/publish-form.tsx'
import { PublishObstacles } from '#components/policy/publish-obstacles.tsx'
import { VersionFacts } from '#components/policy/version-facts.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { ownHosts } from '#lib/policy/own-hosts.ts'
import { placeholdersLeft } from '#lib/policy/placeholders.ts'
import { promisesMarked, promisesWithoutControl } from '#lib/policy/promises.ts'
import { draftById } from '#lib/policy/queries.ts'
import { promisesOf, renderPolicy } from '#lib/policy/render.ts'
import { inlineHtml } from '#lib/policy/text-renderer.ts'
import { documentWords } from '#lib/policy/wording.ts'
import { publishDraft } from '../../actions.ts'

type Props = { params: Promise<{ id: string }> }

export default async function DraftPage({ params }: Props) {
  const staff = await requireStaff('policy:publish')
  const id = z.uuid().safeParse((await params).id)
  const draft = id.success ? await draftById(staff, id.data) : undefined
  if (!draft) notFound()
  const hosts = ownHosts()
  const text = renderPolicy(draft.markdown, hosts)
  const facts = {
    ...draft,
    standing: 'draft' as const,
    provenance: draft.provenance && inlineHtml(draft.provenance, hosts),
  }
  return (
    <>
      <BackLink href="/admin/policy">All versions</BackLink>
      <PageTitle caption={`Draft · ${documentWords[draft.document]}`}>{draft.title}</PageTitle>
      <VersionFacts {...facts} />
      <PublishObstacles
        placeholders={placeholdersLeft(draft.markdown)}
        promises={promisesWithoutControl(promisesOf(draft.markdown))}
      />
      <Section title="Publish">
        <PublishForm action={publishDraft} title={`Draft: ${draft.title}`} draft={draft} />
      </Section>
      <Section title="Preview" id="preview">
        {text.opening.html === '' ? null : <Prose html={text.opening.html} />}
        {text.sections.map((section) => (
          <PolicySection key={section.id} section={section} promises={promisesMarked(section.promises)} />
        ))}
      </Section>
    </>
  )
}
