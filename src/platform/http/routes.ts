import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notFound, Refusal } from '../errors.ts'
import { withoutControls } from '../plain-text.ts'
import type { Chrome } from '../views/page.ts'
import { askOf, type Reached } from './ask.ts'
import { forgedPage, tooLargePage } from './error-pages.ts'
import { readSubmission, type Submission } from './form.ts'
import type { Admission, Ask, Gate } from './gate.ts'
import { type Answer, type Form, html, type PageOf } from './page.ts'
import { isFromAnotherSite } from './security.ts'
import { send } from './send.ts'

/** Layouts of requests under way, so that an error's page looks like the page it stands for. */
export const chromes = new WeakMap<FastifyRequest, Chrome>()

/** What was sent with requests under way by those who are signed in, so that an error's page can give it back. */
export const sentForms = new WeakMap<FastifyRequest, Form>()

const id = z.uuid()
/** Any other word of an address, as the access log may hold it. */
const word = z.string().regex(/^[\w-]{1,100}$/)

/** As forms are: a control character typed into an address finds nothing, and is no fault of ours. */
const tidyQuery = (query: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? withoutControls(value) : value]),
  )

const readQuery = (schema: z.ZodType | undefined, query: unknown): Record<string, unknown> => {
  if (!schema) return {}
  const read = schema.safeParse(query)
  if (read.success) return read.data as Record<string, unknown>
  throw new Refusal(
    'invalid',
    'Part of this address could not be understood.',
    'Go back and choose from the page again.',
  )
}

/**
 * The ids (`:somethingId`), other words and the query of an address, checked; the fault is kept until it is known who asks. A page checks what
 * its words mean.
 */
const checked = (page: { query?: z.ZodType }, ask: Ask): { ask: Ask; fault: Error | null } => {
  try {
    for (const [name, value] of Object.entries(ask.params))
      if (!(name.endsWith('Id') ? id : word).safeParse(value).success) throw notFound('page')
    return { ask: { ...ask, query: readQuery(page.query, tidyQuery(ask.query)) }, fault: null }
  } catch (error) {
    const params = Object.fromEntries(Object.keys(ask.params).map((name) => [name, '']))
    return { ask: { ...ask, params, query: {} }, fault: error as Error }
  }
}

type Way = { app: FastifyInstance; request: FastifyRequest; reply: FastifyReply; chrome: Chrome }

/** An answer that stands instead of taking the form: forged, or a file over the limit. */
const refuseSubmission = async (way: Way, submission: Submission): Promise<Answer | null> => {
  const { request, reply, chrome } = way
  if (isFromAnotherSite(request.headers))
    throw new Refusal(
      'not-allowed',
      'This form was sent from another website. Nothing was saved.',
      'Open the page here and send it again.',
    )
  Object.assign(request, { body: { _csrf: submission.csrf } })
  const genuine = await new Promise<boolean>((done) => {
    // The plugin answers by itself; here its refusal becomes a page that keeps what was typed.
    const unsignCookie = reply.unsignCookie.bind(reply)
    const instead = { unsignCookie, send: () => done(false) } as unknown as FastifyReply
    way.app.csrfProtection(request, instead, () => done(true))
  })
  if (!genuine) return html(forgedPage(chrome, submission.form), 403)
  if (submission.tooLarge.length > 0) return html(tooLargePage(chrome, submission.tooLarge, submission.form), 413)
  return null
}

const answerOf = async <P extends string, V>(
  way: Way,
  page: PageOf<P, V>,
  admission: Admission<V>,
): Promise<Answer> => {
  if (admission.kind === 'refused') return admission.answer
  if (admission.kind === 'welcome' && way.request.method !== 'POST')
    return admission.answering(() => page.show!(admission.visit))
  // Before signing in no page takes a file, so nobody can fill the memory with some.
  const keepFiles = admission.kind === 'welcome' && page.may !== 'anyone'
  const submission = await readSubmission(way.request, keepFiles)
  const refused = await refuseSubmission(way, submission)
  if (refused) return refused
  if (admission.kind === 'expired') return admission.keep(submission.form)
  if (page.may !== 'anyone') sentForms.set(way.request, submission.form)
  return admission.answering(() => page.submit!(admission.visit, submission.form))
}

/** Makes the routes of one page. Its code runs only after the gate has let the person in. */
export const addPage = <P extends string, V>(
  app: FastifyInstance,
  gate: Gate<P, V>,
  page: PageOf<P, V>,
  reached: Reached,
): void => {
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    const { ask, fault } = checked(page, askOf(request, reply, reached))
    const admission = await gate.admit(ask, page)
    chromes.set(request, admission.chrome)
    if (fault && admission.kind === 'welcome') throw fault
    const answer = await answerOf({ app, request, reply, chrome: admission.chrome }, page, admission)
    if (admission.kind === 'welcome') await gate.afterwards(admission.visit, answer)
    return send(reply, answer)
  }
  const config = page.perMinute === undefined ? {} : { rateLimit: { max: page.perMinute, timeWindow: '1 minute' } }
  if (page.show) app.get(page.path, { config }, handle)
  if (page.submit) app.post(page.path, { config }, handle)
}
