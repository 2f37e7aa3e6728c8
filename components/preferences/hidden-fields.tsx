/** A form of one button: where it goes and what it says. */
export type Press = { action: (form: FormData) => Promise<void>; fields: Record<string, string | number> }

export function HiddenFields({ fields }: { fields: Press['fields'] }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
