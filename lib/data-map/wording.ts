import type { Category, KeepReason, Nature, Purpose } from './vocabulary.ts'

export const categoryWords = {
  'contact-details': {
    title: 'Account and contact details',
    about: 'Your name, mailing address, phone number, e-mail address and region.',
  },
  'card-data': {
    title: 'Card',
    about:
      'Brand, last four digits and expiry of a card you saved, and the payment processor’s token. Never the number.',
  },
  purchases: { title: 'Purchases and invoices', about: 'What you bought, when, for how much, and the invoice for it.' },
  'contact-preferences': {
    title: 'Contact preferences and choices',
    about: 'What you chose to be contacted about and how, with every change.',
  },
  cookies: {
    title: 'Cookie choices',
    about: 'What you chose about optional cookies and like things on our sites, with every change.',
  },
  messages: { title: 'Messages we sent you', about: 'Which notices and letters went to you, and when.' },
  questions: {
    title: 'Questions and conversations',
    about: 'What you asked or wrote to us, what we answered, and what concerns you in conversations with others.',
  },
  'usage-data': {
    title: 'Use of our products',
    about: 'Language, zip code, area code, location and time zone where a product was used.',
  },
  'log-files': {
    title: 'Visits to our site',
    about: 'The log files: IP address, browser, operating system, internet provider, pages and times.',
  },
  disclosures: {
    title: 'Who was given your data',
    about: 'Each time something about you went to somebody outside the company: to whom, which kinds of data, and why.',
  },
  requests: {
    title: 'Your requests',
    about: 'What you asked us to do with your data, what was decided, and how it was carried out.',
  },
  'sign-in': { title: 'Sign-in and security', about: 'Where you are signed in, and the passkeys you added.' },
} as const satisfies Record<Category, { title: string; about: string }>

export const purposeWords = {
  account: 'to keep your account',
  orders: 'to deliver and bill what you buy',
  announcements: 'to tell you of products, updates and events you asked to hear about',
  answers: 'to answer what you write to us',
  'important-notices': 'to send notices you cannot opt out of',
  improvement: 'to understand how our products are used and improve them',
  'site-administration': 'to run our site',
  security: 'to keep your account safe',
  'legal-duty': 'because a law asks us to',
} as const satisfies Record<Purpose, string>

export const natureWords = {
  personal: 'personal',
  'non-personal': 'non-personal',
  'non-personal-until-combined': 'non-personal until combined',
} as const satisfies Record<Nature, string>

/** The same in two or three words, for a label beside a number. */
export const keepReasonLabels = {
  'tax-law': 'Tax law',
  'record-of-requests': 'Record of requests',
  'audit-trail': 'Audit trail',
  'record-of-disclosures': 'Record of disclosures',
  'nothing-personal-left': 'Nothing personal left',
  'also-about-others': 'Also about others',
  declined: 'Declined',
  'not-asked': 'Not asked for',
  'legal-hold': 'Legal hold',
} as const satisfies Record<KeepReason, string>

export const keepReasonWords = {
  'tax-law':
    'Tax law makes us keep invoices and what they bill for six years after the end of the year they belong to.',
  'record-of-requests':
    'The record that you asked and how we answered is kept for 24 months after the answer, to prove it was done.',
  'audit-trail':
    'The audit trail proves what was done and when. It names you by a pseudonym only, and cannot be changed by anybody.',
  'record-of-disclosures':
    'The list of who was given your data is kept for 24 months, with the kinds of data and not the data itself, so that each of them can be told.',
  'nothing-personal-left': 'What stays says nothing about you: it only marks that an account once existed.',
  'also-about-others':
    'Others take part in this conversation too: what they wrote, and what we wrote to them, is theirs. Your own messages go, and your name with them.',
  declined: 'We declined to delete this. Our decision says why, and how to appeal.',
  'not-asked': 'You did not ask us to delete this.',
  'legal-hold': 'A legal hold stops us from deleting this for now.',
} as const satisfies Record<KeepReason, string>
