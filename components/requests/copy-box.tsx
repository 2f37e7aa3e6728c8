import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { Section } from '#components/ui/section.tsx'

type CopyBoxProps = {
  path: string
  bytes: number
  sha256: string
  readyUntil: Date
  readings: readonly { how: 'read' | 'downloaded'; at: Date }[]
  /** Ends the copy now. */
  end: () => Promise<void>
}

const sizeInWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** A finished copy: read it, download it, see who did, end it. */
export function CopyBox({ path, bytes, sha256, readyUntil, readings, end }: CopyBoxProps) {
  return (
    <Section title="Your copy" id="copy">
      <p>
        Ready until <Moment at={readyUntil} />. Before it opens we ask you to show once more that it is you.
      </p>
      <ButtonRow>
        <ButtonLink href={`${path}/read`}>Read it here</ButtonLink>
        <ButtonLink href={`${path}/download`} look="secondary">
          Download (ZIP, {sizeInWords(bytes)})
        </ButtonLink>
      </ButtonRow>
      <Details summary="Who has opened it, and how to check the file">
        {readings.length === 0 ? <p>Nobody has opened it yet.</p> : null}
        <ul>
          {readings.map(({ how, at }) => (
            <li key={at.toISOString()}>
              {how === 'read' ? 'Read here' : 'Downloaded'} on <Moment at={at} />
            </li>
          ))}
        </ul>
        <p>
          SHA-256 of the file: <code className="break-all">{sha256}</code>
        </p>
      </Details>
      <form action={end}>
        <p>Do you have what you need? Then end it now: we delete the package at once.</p>
        <ButtonRow>
          <Button type="submit" look="secondary">
            End it now
          </Button>
        </ButtonRow>
      </form>
    </Section>
  )
}
