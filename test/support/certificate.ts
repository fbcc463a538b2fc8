/** A certificate for localhost that signs itself, made anew for each test: X.509 as DER (RFC 5280), since Node makes keys and no certificates. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const length = (bytes: number): Buffer =>
  bytes < 128
    ? Buffer.from([bytes])
    : bytes < 256
      ? Buffer.from([0x81, bytes])
      : Buffer.from([0x82, bytes >> 8, bytes & 255])

/** One value: its tag, its length, its content. */
const der = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const inside = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag]), length(inside.length), inside])
}
const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content)
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const text = (tag: number, value: string): Buffer => der(tag, Buffer.from(value, 'ascii'))
const bits = (value: Buffer): Buffer => der(0x03, Buffer.from([0]), value)

/** 1.2.840.10045.4.3.2, ecdsa-with-SHA256. */
const algorithm = sequence(oid('2a8648ce3d040302'))
/** 2.5.4.3, the common name. */
const name = sequence(der(0x31, sequence(oid('550403'), text(0x0c, 'localhost'))))
const validity = sequence(text(0x17, '200101000000Z'), text(0x17, '491231235959Z'))

/** 2.5.29.17, for whom: localhost; 2.5.29.19: it may sign, itself. */
const extensions = der(
  0xa3,
  sequence(
    sequence(oid('551d11'), der(0x04, sequence(text(0x82, 'localhost')))),
    sequence(oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, sequence(der(0x01, Buffer.from([0xff]))))),
  ),
)

const pem = (bytes: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`

export const selfSigned = (): { readonly key: string; readonly cert: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const serial = der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]))
  const version = der(0xa0, der(0x02, Buffer.from([2])))
  const told = publicKey.export({ type: 'spki', format: 'der' })
  const content = sequence(version, serial, algorithm, name, validity, name, told, extensions)
  const cert = sequence(content, algorithm, bits(sign('sha256', content, privateKey)))
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(cert) }
}
