import type { Session, Side, Someone } from '../model.ts'

type Placed = Pick<Someone, 'staffId' | 'role' | 'teams' | 'managers' | 'agreedSupervisor'>
type Staff = ReadonlyMap<string, Placed>

/** Who supervises somebody: as agreed, else whoever manages them in the directory. */
export const supervisorOf = ({ agreedSupervisor, managers }: Placed): string | null =>
  agreedSupervisor ?? managers[0] ?? null

const lineAbove = (staff: Staff, staffId: string): ReadonlySet<string> => {
  const above = new Set<string>()
  const waiting = [...(staff.get(staffId)?.managers ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (above.has(next) || next === staffId) continue
    above.add(next)
    waiting.push(...(staff.get(next)?.managers ?? []))
  }
  return above
}

/** How somebody comes to the supervision of a worker. Null: they do not. */
export type Way = 'own' | 'supervisor' | 'line' | 'team' | 'authority'

const shareTeam = (one: Placed, other: Placed): boolean =>
  one.teams.some(({ id }) => other.teams.some((team) => team.id === id))

/**
 * One's own; who supervises or stands above them; the team manager of a team they are in; directors and heads of service all but that of who
 * stands above them. Never the personal part: that is for the two of one supervision alone.
 */
export const wayTo = (staff: Staff, mine: string, workerId: string): Way | null => {
  const [me, worker] = [staff.get(mine), staff.get(workerId)]
  if (me === undefined || worker === undefined) return null
  if (mine === workerId) return 'own'
  if (supervisorOf(worker) === mine) return 'supervisor'
  if (lineAbove(staff, workerId).has(mine)) return 'line'
  if (lineAbove(staff, mine).has(workerId)) return null
  if (me.role === 'director') return 'authority'
  if (me.role !== 'team-manager' || worker.role === 'team-manager' || worker.role === 'director') return null
  return shareTeam(me, worker) ? 'team' : null
}

/**
 * Which of the two somebody is in one supervision; null: neither. Both must hold: the staff directory joins their account to one of the two
 * today, and the account held the record when it was begun, or was given it back. So nobody reads what was written before they were joined.
 */
export const sideOf = (
  { workerId, supervisorId, holders }: Pick<Session, 'workerId' | 'supervisorId' | 'holders'>,
  { staffId, accountId }: Pick<Someone, 'staffId' | 'accountId'>,
): Side | null => {
  const side = staffId === workerId ? 'worker' : staffId === supervisorId ? 'supervisor' : null
  return holders.some((one) => one.side === side && one.accountId === accountId) ? side : null
}
