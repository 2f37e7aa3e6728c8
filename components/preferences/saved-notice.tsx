import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

type SavedNoticeProps = {
  title: string
  undo?: { action: (form: FormData) => Promise<void>; fields: Record<string, string | number> }
}

/** What was just saved, with the way back. */
export function SavedNotice({ title, undo }: SavedNoticeProps) {
  return (
    <Notice title={title} tone="good" live>
      {undo ? (
        <form action={undo.action}>
          {Object.entries(undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" look="link">
            Undo
          </Button>
        </form>
      ) : null}
    </Notice>
  )
}
