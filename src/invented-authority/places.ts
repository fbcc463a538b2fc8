import type { Random } from './random.ts'
import { weighted } from './random.ts'

/** Marlshire's six localities. Postcodes begin with ZZ, which no real area has. */
export const localities = ['Marlport', 'Hethercombe', 'Ostley Vale', 'Sallowmere', 'Cold Ambry', 'Pellwick'] as const

export const drawLocality = weighted([
  [0, 30], [1, 18], [2, 16], [3, 14], [4, 12], [5, 10],
]) // biome-ignore format: index and weight

const letters = 'ABDEFGHJLNPQRSTUWXYZ'

/** A postcode of a locality: ZZ1 to ZZ6 within the authority, ZZ10 and on outside it. */
export const drawPostcode = (random: Random, district: number): string =>
  `ZZ${district} ${random.whole(1, 9)}${random.pick([...letters])}${random.pick([...letters])}`

const roads = [
  'Mill Lane', 'Station Road', 'Church Street', 'Orchard Way', 'Quarry Close', 'Harbour View', 'Meadow Rise', 'Bakers Row',
  'Tollgate Street', 'Granary Court', 'Willow Drive', 'School Lane', 'Beacon Hill', 'Ferry Road', 'Chapel Walk', 'Heron Way',
] // biome-ignore format: a list

export const drawAddressLine = (random: Random): string => `${random.whole(1, 180)} ${random.pick(roads)}`

/** Who completes early help assessments besides the authority itself. */
export const drawEarlyHelpOrganisation = weighted([
  ['Local authority', 46], ['Primary school', 20], ['Secondary school', 14], ['Health visiting service', 9],
  ['Nursery', 5], ['Voluntary organisation', 6],
]) // biome-ignore format: a table

/** Neighbouring authorities that children are placed in: invented, like Marlshire. */
export const neighbours = ['Fenshire', 'Wealdham', 'Stonebeck', 'Port Averil'] as const
