import { kebab } from '../../../checks/families.ts'
import { localLists } from '../../../local/lists.ts'
import type { LocalColumn, LocalList } from '../../../local/model.ts'
import { faultsOf } from '../make.ts'
import type { FaultKind } from '../model.ts'

/** Text that no column of a kind can be read from; columns of text take any. */
const unreadable: Readonly<Partial<Record<LocalColumn['kind'], string>>> = {
  day: '31/02/2026',
  code: 'neither of these',
  'yes-no': 'perhaps',
  count: 'many',
  number: 'a few',
}

/** As the check of two days in order is called, after the list. */
const orderId = ({ earlier, later }: LocalList['inOrder'][number]): string =>
  `${earlier}-before-${later}`.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What a small list declares says what can be wrong in it: the same kinds of fault for each. */
const ofList = ({ list, columns, inOrder, mayBeLater }: LocalList): readonly FaultKind[] => {
  const make = faultsOf(list.id, list.id)
  const orders = inOrder.map(orderId)
  // Another day may make a row like an earlier one.
  const also = [...orders, 'twice']
  return [
    ...columns.filter(({ required }) => required).map(({ id }) => make.blank(id, { also: ['twice'] })),
    ...columns.flatMap(({ id, kind }) => {
      const text = unreadable[kind]
      return text === undefined ? [] : [make.unreadable(id, text, { also: ['twice'] })]
    }),
    ...columns
      .filter(({ id, kind }) => kind === 'day' && !mayBeLater.includes(id))
      .map(({ id }) => make.future(id, { also })),
    ...inOrder.map((order) =>
      make.out(
        `${kebab(order.later)} before ${kebab(order.earlier)}`,
        order.later,
        -9,
        order.earlier,
        [orderId(order)],
        {
          also,
        },
      ),
    ),
    make.twice(),
  ]
}

/** Every kind of fault that a sample of the small lists can hold. */
export const localFaultKinds: readonly FaultKind[] = localLists.flatMap(ofList)
