const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** The best encoding we keep that a client takes. A weight of 0 is a refusal; the order of weights is not ours to obey. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity'
  const taken = header
    .toLowerCase()
    .split(',')
    .map((entry) => entry.split(';').map((part) => part.trim()))
    .filter(([, weight]) => !weight || !/^q=0(\.0*)?$/.test(weight))
    .map(([name]) => name)
  return encodings.find((encoding) => taken.includes(encoding)) ?? 'identity'
}
