import { sql } from 'kysely'
import type { ChildPanel } from '../../access/slice.ts'
import { ofJoined } from '../../children/index.ts'
import { type Day, daysBetween, inWords } from '../../platform/day.ts'
import { warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Accommodation, type Standing, standings } from './model/codes.ts'
import { homesAddress } from './pages/open.ts'
import { toldHome } from './records/told-home.ts'
import { bedAndBreakfastOf, isForbidden } from './rules/bed-and-breakfast.ts'
import type { ToldHome } from './rules/told-home.ts'
import { toldInWords } from './views/told-home.ts'
import { homeInWords, sleptInWords } from './views/words.ts'

type Value = {
  childId: string
  today: Day
  isLeaver: boolean
  dateOfBirth: Day | null
  inCare: boolean
  /** `said`: of all that was said of it, what the law asks. */
  home: {
    movedIn: Day
    accommodation: Accommodation
    standing: Standing
    said: Readonly<Record<string, string>>
  } | null
  /** Where no home is recorded: what the returns say. */
  told: ToldHome | null
}

/** What the law says where it forbids the home of today, that of the returns as long as none is recorded here. */
const lawOf = ({ isLeaver, home, told, today, ...whom }: Value) => {
  const lives = home ?? (isLeaver && told !== null ? { accommodation: told.accommodation, said: {} } : null)
  const law = lives && bedAndBreakfastOf(lives, whom, today)
  return isForbidden(law) ? law : null
}

const warningOf = (value: Value): Html | null => {
  const { childId, home, told, today } = value
  const law = lawOf(value)
  if (law === null) return null
  const since =
    home === null
      ? `${toldInWords(told!)} Find out today where they live.`
      : `They have lived there since ${inWords(home.movedIn)}. ${sleptInWords(daysBetween(home.movedIn, today))}.`
  return html`${warningText(law.says)}<p class="govuk-body">${since} ${law.who} <a class="govuk-link" href="${homesAddress(childId)}">What must be done about this home</a></p>`
}

/** On a young person's page: where they live now, and the way to all their homes. Never an address. */
export const homesPanel: ChildPanel = {
  on: 'child',
  title: 'Homes recorded here',
  asks: async (db, person, today, childId) =>
    person.permissions.has('homes.see')
      ? sql`(select jsonb_build_object('childId', ${childId}::text, 'today', ${today}::text,
          'isLeaver', c.care_leaver, 'dateOfBirth', c.date_of_birth, 'inCare', c.in_care,
          'home', (select jsonb_build_object('movedIn', h.moved_in, 'accommodation', h.accommodation, 'standing', h.standing,
              'said', coalesce((select jsonb_object_agg(x.key, x.value) from jsonb_each(h.said) x
                where x.key in ('legalStatus', 'urn', 'urnCheckedOn')), '{}'))
            from care_leavers.home h where h.la_id = ${db.la} and ${ofJoined(db, childId, 'h.child_id')} and h.taken_back_at is null
              and h.moved_in <= ${today} and (h.moved_out is null or h.moved_out > ${today}) order by h.moved_in desc limit 1),
          'told', (select to_jsonb(told) from (${toldHome(db, sql`${childId}::uuid`)}) told))
          from children.child c where c.la_id = ${db.la} and c.child_id = ${childId})`
      : null,
  show: (value) => {
    if (value === null) return null
    const { childId, isLeaver, home, told } = value as Value
    if (!isLeaver && home === null) return null
    return html`<p class="govuk-body">${
      home === null
        ? `No home is recorded for today.${told === null ? '' : ` ${toldInWords(told)}`}`
        : `${homeInWords(home)}, from ${inWords(home.movedIn)}.`
    } <a class="govuk-link" href="${homesAddress(childId)}">${home !== null && home.standing !== 'settled' ? `${standings[home.standing]} home: what is due, and every home before` : 'Every home, and what was done about each'}</a></p>`
  },
  warns: (value) => (value === null ? null : warningOf(value as Value)),
}
