import { z } from 'zod'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { findReach } from '../../children/index.ts'
import { addDays, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { Standard } from '../../standards/standard.ts'
import { findApartMonths, groupAsked } from '../group-asked.ts'
import { addCommentary, listCommentary } from '../records/commentary.ts'
import { figuresSaid, type SaidNow } from '../records/commentary-figures.ts'
import { childrenNamedIn } from '../records/commentary-names.ts'
import { findLiveDay } from '../records/live-day.ts'
import { listPlaces, type TeamPlace } from '../records/places.ts'
import { groupInWords, groupQuery } from '../rules/asked.ts'
import {
  type CommentaryKey,
  type CommentaryTyped,
  faultOfNumber,
  faultsOfCommentary,
  longestCommentary,
  mayWriteOf,
} from '../rules/commentary.ts'
import type { Group } from '../rules/groups.ts'
import { monthInWords, monthOf } from '../rules/months.ts'
import { apartInWords } from '../rules/one-worker.ts'
import { monthsBefore } from '../rules/period.ts'
import { standardAddress } from '../views/addresses.ts'
import { commentaryEntries, type Reader } from '../views/commentary.ts'
import { commentaryForm } from '../views/commentary-form.ts'
import { standardNamed } from './standard-named.ts'

const monthsOffered = 24

/** How this person reads commentary, and of whom they may write. */
export const readerOf = async (
  db: Tenant,
  visit: Visit,
): Promise<Reader & { readonly ownTeams: readonly string[] }> => {
  const [counts, writes] = [visit.may('performance.counts'), visit.may('performance.comment')]
  if (!writes) return { counts, writes, mayWriteOf: () => false, ownTeams: [] }
  const reach = await findReach(db, visit.person, visit.now)
  const ownTeams = [...new Set([...reach.teamNames, ...reach.coveredTeamNames])].toSorted()
  return { counts, writes, mayWriteOf: (group) => mayWriteOf(reach, group), ownTeams }
}

const readQuery = z.object({ of: groupQuery })

const readPage: Page = {
  path: '/performance/standards/:standard/commentary',
  title: 'Commentary',
  may: 'performance.see',
  query: readQuery,
  reachedFrom: '/performance/standards/:standard',
  show: (visit) =>
    visit.transaction(async (db) => {
      const standard = standardNamed(visit.params.standard)
      const group = await groupAsked(db, (visit.query as z.infer<typeof readQuery>).of)
      const apart = await findApartMonths(db, visit.today, {
        standard: standard.id,
        group,
        looker: visit.person.accountId,
      })
      const all = (await listCommentary(db, { standard: standard.id, group })).filter(
        ({ monthEnd }) => apart(monthEnd) === null,
      )
      const months = [...new Set(all.map(({ monthEnd }) => monthEnd))]
      const said = await figuresSaid(db, { standards: [standard], months, kinds: [group.kind] })
      const reader = await readerOf(db, visit)
      const entries = commentaryEntries(standard, all, (month, of) => said(standard.id, month, of), reader, true)
      const back = { text: standard.title, href: `${standardAddress(standard.id, group)}#commentary` }
      return answer(
        page(visit.chrome, {
          title: `Commentary: ${standard.title}`,
          caption: groupInWords(group, visit.chrome.council.name),
          back,
          body: html`${entries.length > 0 ? entries : html`<p class="govuk-body">Nothing is written about these figures${reader.counts ? '' : ' that members and partners may read'}.</p>`}`,
        }),
      )
    }),
}

const writeQuery = z.object({ of: groupQuery, month: z.string().max(7).optional().catch(undefined) })

type About = {
  readonly standard: Standard
  readonly key: CommentaryKey
  readonly months: readonly Day[]
  readonly places: readonly TeamPlace[]
  readonly now: SaidNow
}

const isKnown = (places: readonly TeamPlace[], { kind, name }: Group): boolean =>
  kind === 'authority' || places.some((place) => place[kind] === name)

/** What the address asks for. Throws `not-found` for a month that is not over or long past, and for a group that nothing names. */
const aboutAsked = async (db: Tenant, visit: Visit): Promise<About> => {
  const standard = standardNamed(visit.params.standard)
  const { of, month } = visit.query as z.infer<typeof writeQuery>
  const group = await groupAsked(db, of)
  const on = await findLiveDay(db, standard, visit.today)
  const months = monthsBefore(visit.today, monthsOffered).map(({ to }) => to)
  const newest = monthsBefore(addDays(on, 1), 1)[0]!.to
  const monthEnd = month === undefined ? newest : monthOf(month)
  if (monthEnd === null || (month !== undefined && !months.includes(monthEnd))) throw notFound('month that is over')
  const apart = (
    await findApartMonths(db, visit.today, { standard: standard.id, group, looker: visit.person.accountId })
  )(monthEnd)
  if (apart !== null) throw new Refusal('not-allowed', `${apartInWords[apart]}.`, 'The worker and their line managers write about these figures, as the staff directory names them.') // biome-ignore format: one sentence
  const now = (await figuresSaid(db, { standards: [standard], months: [monthEnd], kinds: [group.kind] }))(standard.id, monthEnd, group) // biome-ignore format: one question
  const places = await listPlaces(db)
  if (!isKnown(places, group) && now.completed === null && now.live === null)
    throw notFound('service, locality or team')
  return { standard, key: { standard: standard.id, monthEnd, group }, months, places, now }
}

type Shown = {
  readonly typed: CommentaryTyped
  readonly seen: number
  readonly errors?: Readonly<Record<string, string>>
  readonly isBehind?: boolean
  readonly asksToLook?: boolean
}

const show = async (db: Tenant, visit: Visit, about: About, given: Shown | null): Promise<Answer> => {
  const { standard, key } = about
  const [known] = await listCommentary(db, { standard: key.standard, monthEnd: key.monthEnd, group: key.group })
  const newest = known?.newest ?? null
  const reader = await readerOf(db, visit)
  const fresh = { text: newest?.text ?? '', forMembers: newest?.forMembers ?? false, looked: false }
  const { errors = {}, isBehind = false } = given ?? {}
  const body = commentaryForm({
    ...about,
    chrome: visit.chrome,
    authority: visit.chrome.council.name,
    newest,
    typed: given?.typed ?? fresh,
    // Who was told of another's version has seen it when they send again.
    seen: given === null || isBehind ? (newest?.version ?? 0) : given.seen,
    errors,
    isBehind,
    asksToLook: given?.asksToLook ?? false,
    ownTeams: reader.mayWriteOf(key.group) ? null : reader.ownTeams,
  })
  const caption = `${monthInWords(key.monthEnd)}, ${groupInWords(key.group, visit.chrome.council.name)}`
  const back = { text: standard.title, href: `${standardAddress(standard.id, key.group)}#commentary` }
  const content = { title: `Write commentary: ${standard.title}`, caption, back, errors, body }
  return answer(page(visit.chrome, content), isBehind ? 409 : Object.keys(errors).length > 0 ? 400 : 200)
}

const typedIn = (form: Form): CommentaryTyped => ({
  text: form.get('text'),
  forMembers: form.get('forMembers') === 'yes',
  looked: form.get('looked') === 'yes',
})

const save = (visit: Visit, form: Form): Promise<Answer> =>
  visit.transaction(async (db) => {
    const about = await aboutAsked(db, visit)
    const { standard, key, now } = about
    const reach = await findReach(db, visit.person, visit.now)
    if (!mayWriteOf(reach, key.group))
      throw new Refusal('not-allowed', 'You write commentary on the figures of your own teams.', 'Ask a performance analyst to write it.') // biome-ignore format: one sentence
    const isBack = form.get('do') === 'back'
    const typed = typedIn(form)
    const seen = Number(form.get('seen').match(/^\d{1,6}$/)?.[0] ?? 0)
    if (!isBack) {
      // What is too long is refused for that alone: to look through megabytes for names and numbers would hold everyone else up.
      const isRead = typed.text.length <= longestCommentary
      const named = isRead ? await childrenNamedIn(db, reach, visit.today, typed.text) : []
      const errors = faultsOfCommentary(typed, { standard, group: key.group, about: now, named })
      const hasNumber = isRead && typed.forMembers && faultOfNumber(typed.text, standard, now) !== null
      const asksToLook = named.length > 0 || hasNumber
      if (Object.keys(errors).length > 0) return show(db, visit, about, { typed, seen, errors, asksToLook })
    }
    const written = isBack ? { text: '', forMembers: false } : { text: typed.text, forMembers: typed.forMembers }
    const by = { name: visit.person.name, now: visit.now }
    if (!(await addCommentary(db, key, seen, { ...written, ...now }, by)))
      return show(db, visit, about, { typed, seen, isBehind: true })
    const action = isBack ? 'took commentary back' : 'wrote commentary'
    const subject = `${standard.id} ${key.monthEnd}${key.group.kind === 'authority' ? '' : ` ${key.group.name}`}`
    await logDeed(db, visit.person, { action, record: 'performance.commentary', subject })
    const text = isBack ? 'The commentary is taken back.' : `The commentary on ${monthInWords(key.monthEnd)} is saved.`
    return redirect(`${standardAddress(standard.id, key.group)}#commentary`, { tone: 'success', text })
  })

const writePage: Page = {
  path: '/performance/standards/:standard/commentary/write',
  title: 'Write commentary',
  may: 'performance.comment',
  query: writeQuery,
  reachedFrom: '/performance/standards/:standard',
  show: (visit) => visit.transaction(async (db) => show(db, visit, await aboutAsked(db, visit), null)),
  submit: save,
}

export const commentaryPages: readonly Page[] = [readPage, writePage]
