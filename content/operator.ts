/** The one file of facts about the company that runs this privacy center. Everything shown or reckoned from them reads them here. */
export const facts = {
  name: 'Tecor Technologies Limited',
  shortName: 'Tecor',
  site: 'flix247.com',
  contact: {
    privacyEmail: 'privacy@flix247.example',
    securityEmail: 'security@flix247.example',
    postalAddress: [
      'Tecor Technologies Limited',
      'Privacy team',
      '1 Example Street',
      'London',
      'EC1A 1AA',
      'United Kingdom',
    ],
  },
  /** Where the company is established: decides its public holidays and its civil dates. */
  establishment: { country: 'GB', subdivision: 'ENG' },
  timeZone: 'Europe/London',
  authority: { name: 'Information Commissioner’s Office', url: 'https://ico.org.uk/make-a-complaint/' },
  /** Everybody outside the company who may be given something; a disclosure names one of them. */
  recipients: [
    { id: 'mail-provider', name: 'The mail provider that carries our letters' },
    { id: 'postal-service', name: 'The postal service or courier that carries our printed letters' },
    { id: 'payment-processor', name: 'The payment processor' },
    { id: 'affiliate-radio', name: 'Flix247 Radio, an affiliated company' },
  ],
  languages: ['en'],
  /** Accent colour as [light, dark]; each must keep 4.5 : 1 against its surface. */
  accent: ['#0b5c8a', '#7cc4ee'],
  logo: { src: '/logo.svg', alt: 'Tecor' },
  /** Days in which a deletion can be undone, 0–30. */
  coolingOffDays: 14,
  /** A decision that declines something takes two people; a deletion always does. */
  declinesTakeTwo: true,
  /** Days a finished copy stays ready. */
  copyReadyDays: 7,
  /** Working days within which a question is answered. */
  questionAnswerDays: 5,
}
