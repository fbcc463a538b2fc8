/** Marlshire's staff directory. Every person, team and place is invented. */
import type { RoleId } from './roles.ts'

/** Team, locality (null: the whole authority). */
export const sampleTeams = [
  ['Leadership', null],
  ['Front door and assessment', null],
  ['Emergency duty', null],
  ['Quality assurance and reviewing', null],
  ['Performance and data', null],
  ['Family help', 'Marlport'],
  ['Family help', 'Hethercombe'],
  ['Protection and court', 'Ostley Vale'],
  ['Protection and court', 'Sallowmere'],
  ['Children in care', 'Cold Ambry'],
  ['Leaving care', 'Pellwick'],
] as const

export const teamName = (name: string, locality: string | null): string => (locality ? `${name} ${locality}` : name)

type Line = {
  name: string
  title: string
  team: string
  manager: string | null
  account?: RoleId
  months?: number
  left?: number
}

const line = (team: string, manager: string | null, people: readonly (readonly [string, string, RoleId?])[]): Line[] =>
  people.map(([name, title, account], at) => ({
    name,
    title,
    team,
    manager,
    account,
    months: 8 + ((at * 13 + team.length * 5) % 60),
  }))

const director = 'Ruth Okonedo'

/** In order of management: a manager stands before those who name them. `months` ago the place began. */
export const sampleStaff: readonly Line[] = [
  ...line('Leadership', null, [[director, 'Director of children’s services', 'director']]),
  ...line('Leadership', director, [
    ['Gareth Penhallow', 'Assistant director, safeguarding'],
    ['Yasmin Oakes', 'Assistant director, early help and partnerships'],
    ['Lorna Quayle', 'Principal social worker'],
  ]),
  ...line('Front door and assessment', 'Gareth Penhallow', [['Bridget Sallis', 'Service manager']]),
  ...line('Front door and assessment', 'Bridget Sallis', [
    ['Owen Trask', 'Social worker'],
    ['Maya Dunstable', 'Social worker'],
    ['Piotr Hale', 'Senior social worker'],
    ['Keziah Brand', 'Family help worker'],
  ]),
  ...line('Emergency duty', 'Gareth Penhallow', [
    ['Tom Hallatrow', 'Emergency duty manager', 'duty'],
    ['Stella Marrow', 'Emergency duty social worker'],
  ]),
  ...line('Quality assurance and reviewing', 'Gareth Penhallow', [
    ['Dev Patchett', 'Head of quality assurance', 'quality-assurance'],
  ]),
  ...line('Quality assurance and reviewing', 'Dev Patchett', [
    ['Margaret Ellery', 'Independent reviewing officer', 'reviewing-officer'],
    ['Hugh Castellan', 'Child protection conference chair'],
    ['Nora Beck', 'Auditor'],
  ]),
  ...line('Performance and data', 'Yasmin Oakes', [
    ['Ines Carrow', 'Performance analyst', 'performance-analyst'],
    ['Luke Thistleton', 'Data officer'],
  ]),
  ...line('Family help Marlport', 'Yasmin Oakes', [['Callum Brigstock', 'Team manager', 'team-manager']]),
  ...line('Family help Marlport', 'Callum Brigstock', [
    ['Aisha Farnworth', 'Social worker', 'practitioner'],
    ['Edie Larkham', 'Lead practitioner'],
    ['Samuel Osgood', 'Family help worker'],
  ]),
  ...line('Family help Hethercombe', 'Yasmin Oakes', [['Rosalind Vey', 'Team manager']]),
  ...line('Family help Hethercombe', 'Rosalind Vey', [
    ['Joel Amberley', 'Lead practitioner'],
    ['Christie Moule', 'Social worker'],
  ]),
  ...line('Protection and court Ostley Vale', 'Gareth Penhallow', [['Desmond Rookwood', 'Team manager']]),
  ...line('Protection and court Ostley Vale', 'Desmond Rookwood', [
    ['Anya Petrie', 'Senior social worker'],
    ['Ffion Garrick', 'Social worker'],
    ['Marcus Tolland', 'Social worker'],
  ]),
  ...line('Protection and court Sallowmere', 'Gareth Penhallow', [['Imelda Stroud', 'Team manager']]),
  ...line('Protection and court Sallowmere', 'Imelda Stroud', [
    ['Kofi Winstanley', 'Social worker'],
    ['Beth Ashgrove', 'Social worker'],
    ['Rory Denholm', 'Newly qualified social worker'],
  ]),
  ...line('Children in care Cold Ambry', 'Gareth Penhallow', [['Vanessa Holloway-Reed', 'Team manager']]),
  ...line('Children in care Cold Ambry', 'Vanessa Holloway-Reed', [
    ['Tobias Finch', 'Social worker'],
    ['Meera Chaddock', 'Social worker'],
    ['Alun Pryce', 'Family time worker'],
  ]),
  ...line('Leaving care Pellwick', 'Gareth Penhallow', [['Jess Okafor-Lane', 'Team manager']]),
  ...line('Leaving care Pellwick', 'Jess Okafor-Lane', [
    ['Ryan Mostyn', 'Personal adviser'],
    ['Leila Harcastle', 'Personal adviser'],
    ['Dominic Swale', 'Social worker'],
  ]),
  {
    name: 'Judith Farrow',
    title: 'Team manager',
    team: 'Leaving care Pellwick',
    manager: 'Gareth Penhallow',
    months: 50,
    left: 9,
  },
]
