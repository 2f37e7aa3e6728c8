type Report = {
  outboxId: string
  action?: string
  status?: string
  host?: string
  receiver?: string
  returned?: string
}

/** A delivery status notification as Postfix writes it (RFC 3464), with the text of the server in it. */
export function deliveryReport(of: Report): string {
  const { outboxId, action = 'failed', status = '5.1.1', host = 'localhost', receiver = 'ana@example.org' } = of
  const returned = of.returned ?? `Message-ID: <${outboxId}@${host}>`
  return [
    'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)',
    'To: bounces@flix247.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4XyZ.1763805600/mx.example.net"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4XyZ.1763805600/mx.example.net',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `<${receiver}>: host mx.example.org said: 550 5.1.1 no such user`,
    '',
    '--4XyZ.1763805600/mx.example.net',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    `Original-Envelope-Id: ${outboxId}`,
    'Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0000 (UTC)',
    '',
    `Final-Recipient: rfc822; ${receiver}`,
    `Original-Recipient: rfc822;${receiver}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.example.org',
    `Diagnostic-Code: smtp; 550 5.1.1 <${receiver}>: no such user`,
    '',
    '--4XyZ.1763805600/mx.example.net',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    'From: Privacy team <privacy@flix247.example>',
    `To: ${receiver}`,
    returned,
    'Auto-Submitted: auto-generated',
    '',
    '--4XyZ.1763805600/mx.example.net--',
    '',
  ].join('\r\n')
}
