import { operator } from '#lib/operator.ts'

/** Says on every page that this is nobody's real privacy center. */
export function DemonstrationBar() {
  return (
    <aside aria-label="Demonstration" className="bg-warn-quiet px-4 py-1.5 text-center text-sm text-warn">
      <strong>Demonstration</strong> — not {operator.shortName}
      <span className="max-sm:hidden">. People and letters are made up.</span>
    </aside>
  )
}
