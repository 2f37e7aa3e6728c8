/** Settings of a test server; the keys are fixed, because throwaway data needs no secrecy. */
export function testSettings(urls: { appUrl: string; ownerUrl: string }, folder: string) {
  const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')
  return {
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    PORT: '3000',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: key(1),
    ENCRYPTION_KEYS: `test:${key(2)}`,
    HASH_KEY: key(3),
    INGEST_KEYS: `player:${'p'.repeat(32)},radio:${'r'.repeat(32)},radio:${'s'.repeat(32)}`,
    BOUNCE_KEYS: `relay:${'b'.repeat(32)}`,
    SIGNING_KEYS: `test:${key(4)}`,
    SMTP_URL: '',
    MAIL_FROM: 'Privacy team <privacy@flix247.example>',
    DATA_DIR: folder,
    DEMONSTRATION: '0',
    TRUSTED_PROXIES: '0',
  }
}
