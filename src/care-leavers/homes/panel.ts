import { sql } from 'kysely'
import type { ChildPanel } from '../../access/slice.ts'
import { ofJoined } from '../../children/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { html } from '../../platform/views/html.ts'
import { type Accommodation, type Standing, standings } from './model/codes.ts'
import { homesAddress } from './pages/open.ts'
import { toldHome } from './records/told-home.ts'
import type { ToldHome } from './rules/told-home.ts'
import { toldInWords } from './views/told-home.ts'
import { homeInWords } from './views/words.ts'

type Value = {
  childId: string
  isLeaver: boolean
  home: { movedIn: Day; accommodation: Accommodation; standing: Standing } | null
  /** Where no home is recorded: what the returns say. */
  told: ToldHome | null
}

/** On a young person's page: where they live now, and the way to all their homes. Never an address. */
export const homesPanel: ChildPanel = {
  on: 'child',
  title: 'Homes recorded here',
  asks: async (db, person, today, childId) =>
    person.permissions.has('homes.see')
      ? sql`jsonb_build_object('childId', ${childId}::text,
          'isLeaver', (select c.care_leaver from children.child c where c.la_id = ${db.la} and c.child_id = ${childId}),
          'home', (select jsonb_build_object('movedIn', h.moved_in, 'accommodation', h.accommodation, 'standing', h.standing)
            from care_leavers.home h where h.la_id = ${db.la} and ${ofJoined(db, childId, 'h.child_id')} and h.taken_back_at is null
              and h.moved_in <= ${today} and (h.moved_out is null or h.moved_out > ${today}) order by h.moved_in desc limit 1),
          'told', (select to_jsonb(told) from (${toldHome(db, sql`${childId}::uuid`)}) told))`
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
}
