import { sql } from 'kysely'
import type { ChildPanel } from '../access/slice.ts'
import { ofJoined } from '../children/index.ts'
import { html } from '../platform/views/html.ts'
import type { Texts } from './model.ts'
import { askDiscussions, type Discussed } from './records/children.ts'
import { discussionList } from './views/discussion.ts'

type Asked = { readonly childId: string; readonly list: readonly (Omit<Discussed, 'texts'> & { readonly texts: Readonly<Record<string, string>> })[] | null } // biome-ignore format: one line

/** On a child’s page: the last supervisions in which the child was talked about, for those who see names. */
export const supervisionOfChild: ChildPanel = {
  on: 'child',
  title: 'Supervision',
  asks: async (db, person, _today, childId) =>
    person.permissions.has('supervision.see')
      ? sql`jsonb_build_object('childId', ${childId}::text, 'list', ${askDiscussions(db, ofJoined(db, childId, 'd.child_id'))})`
      : null,
  show: (value) => {
    if (value === null) return null
    const { childId, list } = value as Asked
    if (list === null) return null
    const shown = list.map((one) => ({ ...one, texts: new Map(Object.entries(one.texts)) as Texts }))
    return html`${discussionList(childId, shown)}<p class="govuk-body"><a class="govuk-link" href="/children/${childId}/supervision">All supervisions in which the child was talked about</a></p>`
  },
}
