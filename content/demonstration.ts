import type { Role } from '#lib/auth/vocabulary.ts'

/** The made-up people of demonstration mode. `.example` and `example.org` addresses reach nobody (RFC 2606). */
export const demonstrationHolders = [
  {
    name: 'Ana Alvarez',
    email: 'ana@example.org',
    region: 'US-CA',
    phone: '+1 415 555 0134',
    address: { lines: ['18 Laurel Street', 'San Francisco, CA'], postcode: '94118', country: 'United States' },
    language: 'en-US',
    zipCode: '94118',
    areaCode: '415',
    location: 'San Francisco',
    timeZone: 'America/Los_Angeles',
    currency: 'USD',
    card: { brand: 'Visa', lastFour: '4242', expiryMonth: 8, expiryYear: 2028 },
  },
  {
    name: 'Bo Brandt',
    email: 'bo@example.org',
    region: 'DE',
    phone: '+49 30 5550 1180',
    address: { lines: ['Lindenweg 7', 'Berlin'], postcode: '10557', country: 'Germany' },
    language: 'de-DE',
    zipCode: '10557',
    areaCode: '030',
    location: 'Berlin',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    card: { brand: 'Mastercard', lastFour: '4444', expiryMonth: 3, expiryYear: 2027 },
  },
  {
    name: 'Cy Chen',
    email: 'cy@example.org',
    region: 'CA',
    phone: '+1 416 555 0172',
    address: { lines: ['250 Harbour Road', 'Toronto, ON'], postcode: 'M5J 2N5', country: 'Canada' },
    language: 'en-CA',
    zipCode: 'M5J 2N5',
    areaCode: '416',
    location: 'Toronto',
    timeZone: 'America/Toronto',
    currency: 'CAD',
    card: { brand: 'American Express', lastFour: '0005', expiryMonth: 11, expiryYear: 2029 },
  },
] as const

/** One conversation that two of them share, so that there is something to take out of each one's copy. */
export const demonstrationConversation = {
  reference: 'QU-DEMN5TRATE',
  subjectLine: 'One invoice for two accounts',
  messages: [
    {
      by: 'ana@example.org',
      daysAgo: 40,
      body: 'Hello, Bo Brandt and I share one flat. Could the invoices for both of us go to one address?',
    },
    { by: 'bo@example.org', daysAgo: 39, body: 'Fine with me. Please send mine to my work address from May.' },
    {
      by: 'staff',
      daysAgo: 38,
      body: 'Dear Ana Alvarez, dear Bo Brandt, we can do that. We will ring +49 30 5550 1180 and write to ana@example.org once it is arranged. Bo’s invoice for March is still unpaid.',
    },
  ],
} as const

export type DemonstrationHolder = (typeof demonstrationHolders)[number]

type DemonstrationStaff = { name: string; email: string; roles: readonly Role[] }

export const demonstrationStaff: readonly DemonstrationStaff[] = [
  { name: 'Dee', email: 'dee@flix247.example', roles: ['reviewer'] },
  { name: 'Eli', email: 'eli@flix247.example', roles: ['approver'] },
  { name: 'Ida', email: 'ida@flix247.example', roles: ['approver'] },
  { name: 'Fay', email: 'fay@flix247.example', roles: ['auditor'] },
  { name: 'Gus', email: 'gus@flix247.example', roles: ['administrator'] },
  { name: 'Hal', email: 'hal@flix247.example', roles: ['administrator'] },
  { name: 'Jo', email: 'jo@flix247.example', roles: ['publisher'] },
  { name: 'Kim', email: 'kim@flix247.example', roles: ['publisher'] },
  { name: 'Lea', email: 'lea@flix247.example', roles: ['support'] },
]

/** Who can sign in, as `npm start` prints it. */
export const demonstrationPeople: { email: string; name: string; role: string }[] = [
  ...demonstrationHolders.map(({ email, name }) => ({ email, name, role: 'account holder' })),
  ...demonstrationStaff.map(({ email, name, roles }) => ({ email, name, role: roles.join(', ') })),
]
