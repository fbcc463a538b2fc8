import { whenInWords } from '../access/index.ts'
import type { Person } from '../access/model.ts'
import type { Attention, Slice, SupervisionPanel } from '../access/slice.ts'
import { addDays, type Day, inWords } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { findConfirmBy, panelIn } from './pages/gather.ts'
import { type Due, listDue, listToDo, type ToDo } from './records/to-do.ts'
import { findToldLately } from './records/told.ts'
import { recordAddress, workerAddress } from './views/addresses.ts'
import { joinedInWords } from './views/told.ts'

/** For how long the two are told on the home page that somebody was let in to their records, or that the directory joins another account to one of them. */
const toldFor = 28

const told = async (db: Tenant, person: Person, today: Day): Promise<readonly Attention[]> => {
  const { given, joined } = await findToldLately(db, person.accountId, addDays(today, -toldFor))
  const texts = [
    ...given.map(
      (one) =>
        `${one.by} of human resources gave the account ${one.account} access to ${one.records === 1 ? 'an earlier supervision' : `${one.records} earlier supervisions`} of ${one.whose}, ${whenInWords(one.at)}`,
    ),
    ...joined.map((one) => joinedInWords(one)),
  ]
  return texts.map((text) => ({ text, href: '/supervision', due: null, state: 'to-do' }))
}

/** Supervisions late or due by so many days from now are told; so many of them by name, more as one line. */
const ahead = 7
const byName = 5

const stateOf = (due: Day | null, today: Day): Attention['state'] =>
  due === null ? 'to-do' : due < today ? 'overdue' : 'soon'

const own = ({ supervisor, due }: Due): Attention => ({
  text: `Your own supervision is late: agree a day with ${supervisor ?? 'whoever manages you'}`,
  href: '/supervision',
  due,
  state: 'overdue',
})

const toHold = (all: readonly Due[], today: Day): readonly Attention[] => {
  const named = all.length > byName + 1 ? all.slice(0, byName) : all
  const rest = all.slice(named.length)
  const late = rest.filter(({ lateBy }) => lateBy > 0).length
  const [first] = rest
  const more = late === 0 ? 'due within a week' : late === rest.length ? 'all late' : `${late} of them late`
  return [
    ...named.map(({ name, staffId, due }) => ({ text: `Hold the supervision of ${name}`, href: workerAddress(staffId), due, state: stateOf(due, today) })),
    ...(first ? [{ text: `Hold ${rest.length} more supervisions, ${more}`, href: '/supervision', due: first.due, state: stateOf(first.due, today) }] : []),
  ] // biome-ignore format: a row a line
}

/** Records that wait, each with the day by which: of a draft that of the supervision which it will count for, else that of confirming. */
const toWrite = async (
  db: Tenant,
  toDo: readonly ToDo[],
  { due, panel, today }: { due: readonly Due[]; panel: SupervisionPanel | undefined; today: Day },
): Promise<readonly Attention[]> => {
  const asks = toDo.some(({ what }) => what === 'confirm')
  const confirmBy = asks ? await findConfirmBy(db, (await panel?.settings(db, today)) ?? new Map()) : () => null
  return toDo.map((one): Attention => {
    const isDraft = one.what === 'sign'
    const by = isDraft ? (due.find(({ draftId }) => draftId === one.sessionId)?.due ?? null) : confirmBy(one)
    return {
      text: isDraft
        ? `Finish the record of the supervision of ${one.other} on ${inWords(one.heldOn)}`
        : `Confirm the record of your supervision on ${inWords(one.heldOn)}`,
      href: recordAddress(one.sessionId, isDraft ? '' : '/confirm'),
      due: by,
      state: stateOf(by, today),
    }
  })
}

/** On the home page: supervisions to be held, records that wait for this person, and who was let in to theirs. */
export const supervisionAttention = async (
  db: Tenant,
  person: Person,
  today: Day,
  slices: readonly Slice[],
): Promise<readonly Attention[]> => {
  if (!person.permissions.has('supervision.see')) return []
  const panel = panelIn(slices)
  const toDo = await listToDo(db, person.accountId)
  const due = panel
    ? await listDue(db, person.accountId, { today, ahead, waiting: (staff) => panel.workers(db, today, staff) })
    : []
  const written = new Set(toDo.map(({ sessionId }) => sessionId))
  const open = due.filter(({ draftId }) => draftId === null || !written.has(draftId))
  return [
    ...open.filter(({ isOwn }) => isOwn).map(own),
    ...toHold(open.filter(({ isOwn }) => !isOwn), today),
    ...(await toWrite(db, toDo, { due, panel, today })),
    ...(await told(db, person, today)),
  ] // biome-ignore format: a part a line
}
