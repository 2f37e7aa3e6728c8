import { Notice } from '#components/ui/notice.tsx'
import { isProvedAfresh } from '#lib/auth/session.ts'

/** Whether sending it asks for a fresh proof first, or whether that is done. */
export async function ProofNote() {
  if (await isProvedAfresh())
    return (
      <Notice title="You have shown that it is you" tone="good">
        <p>Nothing is sent until you press Send.</p>
      </Notice>
    )
  return (
    <Notice title="We check once more that it is you" tone="neutral">
      <p>When you press Send we ask for a code or your passkey, and bring you back here.</p>
    </Notice>
  )
}
