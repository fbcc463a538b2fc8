import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyHelmetOptions } from '@fastify/helmet'

const nonces = new WeakMap<object, string>()

/** One random value for each response; the layout's one inline script carries it. */
export const nonceOf = (response: object): string => {
  const known = nonces.get(response)
  if (known) return known
  const nonce = randomBytes(16).toString('base64')
  nonces.set(response, nonce)
  return nonce
}

/** Only our own files, our own forms, in no frame. `https` adds strict transport security. */
export const securityHeaders = (https: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", (_request: IncomingMessage, response: ServerResponse) => `'nonce-${nonceOf(response)}'`],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      // A form that saves itself posts to its own address.
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  // `no-referrer` would make browsers send forms with the origin "null".
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
  originAgentCluster: https,
  xFrameOptions: { action: 'deny' },
})

/** A form sent from another site. Older browsers do not say; the token decides then. */
export const isFromAnotherSite = (headers: IncomingMessage['headers']): boolean => {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}
