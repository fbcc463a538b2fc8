import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { errorKinds, notFound, type Refusal } from '../errors.ts'
import type { Log } from '../log.ts'
import { councilStylesheet } from '../views/colour.ts'
import type { Chrome } from '../views/page.ts'
import { askOf, cookieName } from './ask.ts'
import type { Assets } from './assets.ts'
import { asRefusal, refusalPage, unexpectedPage } from './error-pages.ts'
import { textLimit, uploadLimit } from './form.ts'
import type { Gate } from './gate.ts'
import { html, type PageOf } from './page.ts'
import { addPage, chromes, sentForms } from './routes.ts'
import { nonceOf, securityHeaders } from './security.ts'
import { send } from './send.ts'

export type ServerOptions<P extends string, V> = {
  pages: readonly PageOf<P, V>[]
  gate: Gate<P, V>
  assets: Assets
  /** People reach it over https, so cookies are Secure. */
  https: boolean
  /** The origin of its public address, where one is set. */
  origin: string | null
  /** Addresses of proxies whose X-Forwarded-For is believed, as Fastify takes it. */
  trustProxy: boolean | string
  /** Keys that sign cookies, newest first. */
  cookieSecrets: readonly string[]
  /** Pages a minute from one network address. A whole council may come from one. */
  pagesPerMinute: number
  health: () => Promise<{ ok: boolean } & Readonly<Record<string, unknown>>>
  log: Log
}

const year = 31_536_000

const addAssets = (app: FastifyInstance, assets: Assets): void => {
  app.register(files, {
    root: assets.folder,
    prefix: assets.prefix,
    immutable: true,
    maxAge: year * 1000,
    index: false,
  })
  app.get<{ Params: { colour: string } }>('/assets/council/:colour.css', async (request, reply) => {
    if (!/^[0-9a-f]{6}$/.test(request.params.colour)) throw notFound('stylesheet')
    reply.header('cache-control', `public, max-age=${year}, immutable`)
    return reply.type('text/css; charset=utf-8').send(councilStylesheet(`#${request.params.colour}`))
  })
}

const addPlugins = async <P extends string, V>(app: FastifyInstance, options: ServerOptions<P, V>): Promise<void> => {
  app.addHook('onRequest', async (_request, reply) => {
    nonceOf(reply.raw)
  })
  await app.register(helmet, securityHeaders(options.https))
  await app.register(rateLimit, {
    max: options.pagesPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/assets/') || request.url === '/health',
  })
  // Browsers send forms in two ways only; nothing else is read.
  app.removeContentTypeParser(['application/json', 'text/plain'])
  await app.register(cookie, { secret: [...options.cookieSecrets] })
  await app.register(formbody, { bodyLimit: textLimit })
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: uploadLimit, files: 60, fields: 1000, fieldSize: 1024 * 1024, parts: 1060 },
  })
  await app.register(csrf, {
    cookieKey: cookieName('form', options.https),
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: options.https, signed: true },
    logLevel: 'trace',
  })
}

const addErrors = <P extends string, V>(app: FastifyInstance, options: ServerOptions<P, V>): void => {
  const { gate, log } = options
  const chromeOf = async (request: FastifyRequest, reply: FastifyReply, refusal: Refusal | null): Promise<Chrome> => {
    const known = chromes.get(request)
    if (known) return { ...known, notice: null }
    const ask = askOf(request, reply, options)
    if (refusal?.kind === 'unavailable') return gate.plainChrome(ask)
    return gate.chrome(ask).catch(() => gate.plainChrome(ask))
  }
  const fail = async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = asRefusal(error)
    const chrome = await chromeOf(request, reply, refusal)
    const route = request.routeOptions.url ?? 'unknown'
    // The person reads what to do; whoever runs the service reads why.
    if (refusal?.kind === 'unavailable')
      log({ level: 'error', event: 'unavailable', route, method: request.method, error: refusal.cause })
    const sent = sentForms.get(request) ?? null
    if (refusal) return send(reply, html(refusalPage(chrome, refusal, sent), errorKinds[refusal.kind].status))
    const reference = randomBytes(5).toString('hex')
    log({
      level: 'error',
      event: 'unexpected',
      reference,
      route,
      method: request.method,
      error,
    })
    return send(reply, html(unexpectedPage(chrome, reference, sent), 500))
  }
  app.setErrorHandler(fail)
  app.setNotFoundHandler((request, reply) => fail(notFound('page'), request, reply))
}

/** An address whose path cannot be decoded is one that does not exist; the framework would answer in words of its own. */
const readable = (address: string): string => {
  try {
    decodeURI(address.split('?', 1)[0]!)
    return address
  } catch {
    return '/%25'
  }
}

/** The whole web server, not yet listening. */
export const buildServer = async <P extends string, V>(options: ServerOptions<P, V>): Promise<FastifyInstance> => {
  const app = fastify({
    rewriteUrl: (request) => readable(request.url ?? '/'),
    trustProxy: options.trustProxy,
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    requestTimeout: 120_000,
    bodyLimit: textLimit,
  })
  await addPlugins(app, options)
  addErrors(app, options)
  addAssets(app, options.assets)
  app.get('/health', async (_request, reply) => {
    const health = await options.health()
    return reply
      .header('cache-control', 'no-store')
      .status(health.ok ? 200 : 503)
      .send(health)
  })
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    if (request.url.startsWith('/assets/')) return
    options.log({
      level: 'info',
      event: 'request',
      method,
      route: routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
  for (const page of options.pages) addPage(app, options.gate, page, options)
  return app
}
