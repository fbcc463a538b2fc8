import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ask } from './gate.ts'
import { nonceOf } from './security.ts'

/** Over https a cookie's name says that no other host, path or http page can have set it. */
export const cookieName = (name: string, https: boolean): string => (https ? `__Host-${name}` : name)

/** How people reach the service. `origin`: its public address where one is set; null: the one that each request names. */
export type Reached = { readonly https: boolean; readonly origin: string | null }

/** What the gate is told of a request. */
export const askOf = (request: FastifyRequest, reply: FastifyReply, { https, origin }: Reached): Ask => {
  let token: string | null = null
  return {
    method: request.method === 'POST' ? 'POST' : 'GET',
    path: request.url.split('?', 1)[0]!,
    address: request.url,
    params: (request.params ?? {}) as Record<string, string>,
    query: (request.query ?? {}) as Record<string, unknown>,
    now: new Date(),
    // A Host that somebody made up must not stand in an address that is kept and used elsewhere.
    origin: origin ?? `${https ? 'https' : request.protocol}://${request.host}`,
    from: request.ip,
    device: (request.headers['user-agent'] ?? '').slice(0, 300),
    nonce: nonceOf(reply.raw),
    csrfToken: () => {
      token ??= reply.generateCsrf()
      return token
    },
    bearer: /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null,
    cookie: (name) => request.cookies[cookieName(name, https)] ?? null,
    setCookie: (name, value, seconds) => {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: https } as const
      if (value === null) reply.clearCookie(cookieName(name, https), options)
      else reply.setCookie(cookieName(name, https), value, { ...options, maxAge: seconds })
    },
  }
}
