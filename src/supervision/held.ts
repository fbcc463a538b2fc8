import { ofJoined } from '../children/index.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { HeldSection } from '../platform/record-type.ts'
import { listActionsAbout } from './records/actions.ts'
import { listDiscussions } from './records/children.ts'
import { actionInWords, linesOf } from './rules/child-text.ts'

/** What supervision holds about a child, for a copy of what is held: signed-off discussions and actions. Nothing of the worker’s own part. */
export const supervisionHeld = async (db: Tenant, childId: string): Promise<readonly HeldSection[]> => {
  const discussions = await listDiscussions(db, ofJoined(db, childId, 'd.child_id'))
  const actions = await listActionsAbout(db, ofJoined(db, childId, 'a.child_id'))
  const sections: readonly HeldSection[] = [
    {
      title: 'Discussed in supervision',
      items: discussions.map((one) => ({
        id: `supervision ${one.sessionId}`,
        day: one.heldOn,
        until: null,
        text: linesOf(one.texts)
          .map(({ label, text }) => `${label}: ${text}`)
          .join('\n'),
        source: `${one.worker} with ${one.supervisor}`,
      })),
    },
    {
      title: 'Actions from supervision',
      items: actions.map((action) => ({
        id: `supervision action ${action.actionId}`,
        day: action.agreedOn,
        until: action.doneOn,
        text: actionInWords(action),
        source: 'Agreed in supervision',
      })),
    },
  ]
  return sections.filter(({ items }) => items.length > 0)
}
