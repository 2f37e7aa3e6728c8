import { Tag } from '#components/ui/tag.tsx'

/** A choice that nobody has, drawn like the others: on, and without a button. */
export function LockedRow({ title, why }: { title: string; why: string }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-line border-y py-3">
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        <p className="max-w-measure text-ink-soft text-sm">{why}</p>
      </div>
      <Tag tone="info">Always on</Tag>
    </div>
  )
}
