import { areaTitle } from '../../children/standards/areas.ts'
import { stepTitle } from '../rules/ladder.ts'
import { basisInWords } from '../rules/worklist.ts'
import type { FoundAlerts } from './alerts.ts'

const head = ['Identifier', 'Name', 'What is late', 'Area', 'Basis', 'Urgent', 'Last day in time', 'Days late', 'Climbed to', 'Acknowledged by', 'Snoozed', 'Worker', 'Team', 'Newest data as at'] as const // biome-ignore format: one list

export const csvOfAlerts = ({ alerts, ground }: Pick<FoundAlerts, 'alerts' | 'ground'>) => {
  const standards = new Map(ground.work.standards.map((one) => [one.id, one]))
  const rows = alerts.map((alert) => {
    const one = standards.get(alert.standard)!
    return [
      alert.identifier ?? 'out of your reach',
      [alert.forename, alert.surname].filter(Boolean).join(' '),
      one.title,
      areaTitle(one.area),
      basisInWords(one),
      alert.isUrgent ? 'yes' : 'no',
      alert.due,
      alert.lateBy,
      stepTitle(alert.reached),
      alert.acknowledged?.by ?? null,
      'snoozed' in alert ? alert.snoozed.map(({ by, until }) => `${by} until ${until}`).join('; ') : '',
      alert.worker,
      alert.team,
      ground.work.asAt(one),
    ]
  })
  return { head, rows }
}
