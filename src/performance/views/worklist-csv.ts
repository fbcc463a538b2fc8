import { areaTitle } from '../../children/standards/areas.ts'
import type { WorkItem } from '../records/worklist.ts'
import type { WorkGround } from '../records/worklist-ground.ts'
import { basisInWords, daysLateOf, limitInWords } from '../rules/worklist.ts'

const head = ['Identifier', 'Name', 'What must be done', 'Area', 'Limit', 'Basis', 'Asked since', 'Due', 'Days late', 'Worker', 'Team', 'Newest data as at', 'Cannot be told because'] as const // biome-ignore format: one list

type Given = { readonly ground: WorkGround; readonly work: { readonly items: readonly WorkItem[] } }

export const csvOfWork = ({ ground, work }: Given) => {
  const standards = new Map(ground.standards.map((one) => [one.id, { one, values: ground.settings(one) }]))
  const rows = work.items.map((item) => {
    const { one, values } = standards.get(item.standard)!
    return [
      item.identifier,
      [item.forename, item.surname].filter(Boolean).join(' '),
      one.title,
      areaTitle(one.area),
      limitInWords(one.settings, values, item.opens),
      basisInWords(one),
      item.opens,
      item.due,
      daysLateOf(item),
      item.worker,
      item.team,
      ground.asAt(one),
      item.unknown,
    ]
  })
  return { head, rows }
}
