import { days, months, noPauses, type Regime } from './regime.ts'
import type { RegimeId, Right } from './vocabulary.ts'

const gdprRights: readonly Right[] = [
  'access',
  'correct',
  'delete',
  'restrict',
  'port',
  'object',
  'human-review',
  'withdraw-consent',
]

export const europe = {
  // GDPR 12(3), 12(4); Reg. 1182/71 art. 3(4) for the roll. Doubts about identity suspend (EDPB 01/2022).
  'eu-gdpr': {
    id: 'eu-gdpr',
    name: 'European Union and EEA',
    law: 'General Data Protection Regulation (EU) 2016/679',
    gives: 'European law (GDPR)',
    rights: gdprRights,
    respond: months(1),
    extendBy: 2,
    refuse: months(1),
    roll: 'next-working-day',
    clock: { identity: 'suspend', fee: 'none', clarification: 'none' },
    authority: {
      name: 'The data protection authority of your country',
      url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
    },
    neverDisclose: false,
  },
  // UK GDPR 12, 12A as amended by the Data (Use and Access) Act 2025; DPA 2018 s. 164A for complaints.
  'uk-gdpr': {
    id: 'uk-gdpr',
    name: 'United Kingdom',
    law: 'UK General Data Protection Regulation and Data Protection Act 2018',
    gives: 'United Kingdom law (UK GDPR)',
    rights: gdprRights,
    respond: months(1),
    extendBy: 2,
    refuse: months(1),
    complaint: { acknowledge: days(30) },
    roll: 'next-working-day',
    clock: { identity: 'restart', fee: 'restart', clarification: 'exclude-inclusive-days' },
    authority: { name: 'Information Commissioner’s Office', url: 'https://ico.org.uk/make-a-complaint/' },
    neverDisclose: false,
  },
  // FADP 25(7). More time needs only a notice with the new date, so no length of an extension is fixed here.
  'ch-fadp': {
    id: 'ch-fadp',
    name: 'Switzerland',
    law: 'Federal Act on Data Protection (FADP)',
    gives: 'Swiss law',
    rights: ['access', 'port', 'correct', 'delete'],
    respond: days(30),
    roll: 'none',
    clock: noPauses,
    authority: {
      name: 'Federal Data Protection and Information Commissioner',
      url: 'https://www.edoeb.admin.ch',
    },
    neverDisclose: false,
  },
} satisfies Partial<Record<RegimeId, Regime>>
