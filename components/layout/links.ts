export type SiteLink = { href: string; text: string }

/** At most five; each must exist. */
export const headerLinks: readonly SiteLink[] = [
  { href: '/policy', text: 'Policy' },
  { href: '/what-we-hold', text: 'What we hold' },
  { href: '/security', text: 'Security' },
  { href: '/account', text: 'Your account' },
]

export const footerLinks: readonly SiteLink[] = [
  { href: '/policy', text: 'Policy' },
  { href: '/what-we-hold', text: 'What we hold' },
  { href: '/security', text: 'Security' },
  { href: '/requests/start', text: 'Make a request' },
  { href: '/questions', text: 'Ask a question' },
  { href: '/children', text: 'Children' },
  { href: '/sign-in', text: 'Sign in' },
]

/** The same for somebody who is signed in. */
export const signedInFooterLinks = footerLinks.filter(({ href }) => href !== '/sign-in')

export const accountLinks: readonly SiteLink[] = [
  { href: '/account', text: 'Overview' },
  { href: '/account/details', text: 'Your details' },
  { href: '/account/preferences', text: 'What we send you' },
  { href: '/account/requests', text: 'Your requests' },
  { href: '/account/questions', text: 'Your questions' },
  { href: '/account/security', text: 'Sign-in and security' },
]

export const staffSections: readonly SiteLink[] = [
  { href: '/admin/requests', text: 'Requests' },
  { href: '/admin/questions', text: 'Questions' },
  { href: '/admin/children', text: 'Children' },
  { href: '/admin/lost-mailboxes', text: 'Lost mailboxes' },
  { href: '/admin/letters', text: 'Letters' },
  { href: '/admin/usage', text: 'Use' },
  { href: '/admin/policy', text: 'Policy' },
]
