/** The documents that are kept in versions (decision 20). */
export const policyDocuments = ['privacy-policy', 'terms'] as const
export type PolicyDocument = (typeof policyDocuments)[number]

/** An editorial change corrects wording; a change of substance alters what is done, and people are told before it takes effect. */
export const changeKinds = ['substance', 'editorial'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Where a version stands on a given day: reckoned from its dates, never stored. */
export const standings = ['draft', 'coming', 'in-force', 'superseded'] as const
export type Standing = (typeof standings)[number]

export const promiseIds = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
  'P9',
  'P10',
  'P11',
  'P12',
  'P13',
  'P14',
  'P15',
  'P16',
  'P17',
  'P18',
  'P19',
  'P20',
  'P21',
  'P22',
  'P23',
] as const
export type PromiseId = (typeof promiseIds)[number]

/** What keeps a promise: a page a person can use, a deed of the software, a job that runs by itself, or a measure. */
export const controlKinds = ['page', 'deed', 'job', 'measure'] as const
export type ControlKind = (typeof controlKinds)[number]

export const importRefusals = ['empty', 'too-large', 'not-text', 'words-would-change'] as const
export type ImportRefusal = (typeof importRefusals)[number]

export const publishRefusals = [
  'not-found',
  'already-published',
  'same-as-in-force',
  'placeholder-left',
  'promise-without-control',
] as const
export type PublishRefusal = (typeof publishRefusals)[number]
