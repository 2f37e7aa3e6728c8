import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()
const base64url = (data: Buffer) => data.toString('base64url')
const uint16 = (value: number) => Buffer.from([value >> 8, value & 255])
const uint32 = (value: number) => Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])

// As much CBOR (RFC 8949) as a passkey needs.
const cborText = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
const cborBytes = (bytes: Buffer) => Buffer.concat([Buffer.from([0x59]), uint16(bytes.length), bytes])
const shortBytes = (bytes: Buffer) => Buffer.concat([Buffer.from([0x58, bytes.length]), bytes])

const userPresentAndVerified = 0x05
const withCredential = 0x40

/** A device with one passkey, in software: it answers as WebAuthn says, with whatever origin a test wants. */
export function authenticator(origin: string, rpId: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' })
  const [x, y] = [Buffer.from(jwk.x ?? '', 'base64url'), Buffer.from(jwk.y ?? '', 'base64url')]
  // COSE key (RFC 9052): EC2, ES256, P-256.
  const coseKey = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    shortBytes(x),
    Buffer.from([0x22]),
    shortBytes(y),
  ])
  const credentialId = randomBytes(32)
  const id = base64url(credentialId)
  let counter = 0

  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const head = (flags: number) => {
    counter += 1
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), uint32(counter)])
  }
  const credential = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }

  return {
    id,
    register(challenge: string) {
      const attested = Buffer.concat([Buffer.alloc(16), uint16(credentialId.length), credentialId, coseKey])
      const data = Buffer.concat([head(userPresentAndVerified | withCredential), attested])
      const attestation = [
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(data),
      ]
      const clientDataJSON = base64url(clientData('webauthn.create', challenge))
      return {
        ...credential,
        response: {
          clientDataJSON,
          attestationObject: base64url(Buffer.concat(attestation)),
          transports: ['internal'],
        },
      }
    },
    answer(challenge: string, { verified = true } = {}) {
      const data = head(verified ? userPresentAndVerified : 0x01)
      const client = clientData('webauthn.get', challenge)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
      }
      return { ...credential, response }
    },
    /** As a copied passkey would: its counter has fallen behind. */
    rewind() {
      counter = 0
    },
  }
}
