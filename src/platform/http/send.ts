import type { FastifyReply } from 'fastify'
import type { Answer } from './page.ts'

/** The name in full (RFC 8187) and, for old programs, with what is not plain ASCII left out. */
const disposition = (kind: 'inline' | 'attachment', name: string): string => {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const full = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`
}

/** Puts an answer on the wire. Pages and files are never kept by browsers or proxies: they may show a child. */
export const send = (reply: FastifyReply, answer: Answer): FastifyReply => {
  reply.header('cache-control', 'no-store')
  if (answer.kind === 'redirect') return reply.redirect(answer.to, 303)
  // Encoded once: a text would be gone through for its length, and again when it is written, which takes a large page twice as long.
  if (answer.kind === 'html')
    return reply.status(answer.status).type('text/html; charset=utf-8').send(Buffer.from(answer.html.html))
  if (answer.kind === 'json') {
    if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter)
    return reply.status(answer.status).type('application/json; charset=utf-8').send(JSON.stringify(answer.body))
  }
  return reply
    .type(answer.type)
    .header('content-disposition', disposition(answer.inline ? 'inline' : 'attachment', answer.name))
    .send(answer.body)
}
