import { type Random, weighted } from '../random.ts'
import { boys, type Community, girls } from './given.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const surnames: Readonly<Record<Community, readonly string[]>> = {
  british:
    words(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green
    Hall Wood Jackson Clarke Clark Hughes Edwards Turner Cooper Hill Harris Ward Moore Martin Baker Allen Morris King Watson
    Harrison Morgan Young Scott James Bennett Phillips Lee Cook Carter Parker Shaw Price Bell Kelly Murphy Collins Stevens
    Webb Mills Hunt Palmer Barker Dixon Fletcher Gibson Holmes Pearson Knight Lloyd Butler Barnes Spencer Rose Hart West
    Lane Marsh Doyle Byrne Nolan Reid Grant Hudson Chapman Bates Bird Cole Day Dean Fox Frost Gale Hayes Kemp Long Nash
    Page Perry Pope Rowe Sharp Stone Tanner Vine Wade Wells`),
  'eastern-european':
    words(`Nowak Kowalski Wisniewski Lewandowski Zielinski Szymanski Wozniak Mazur Krawczyk Popescu Ionescu Radu
    Stan Dumitru Kazlauskas Petrauskas Ivanov Petrov Horvath Novak`),
  'south-asian':
    words(`Khan Ahmed Hussain Ali Begum Patel Singh Kaur Shah Malik Iqbal Rahman Chowdhury Miah Sharma Gill Mahmood
    Akhtar Uddin Aziz Desai Mistry`),
  african:
    words(`Mensah Osei Boateng Owusu Adeyemi Okafor Eze Balogun Mohamed Abdi Hassan Moyo Ncube Banda Kamau Diallo Asante
    Addo Okoro Ibrahim`),
  caribbean: words(
    'Campbell Brown Williams Gordon Francis Clarke Lewis Bailey Thomas Reid Morgan Joseph Charles Henry Grant',
  ),
  chinese: words('Chen Wang Li Zhang Liu Wong Chan Lam Cheung Ng Lau Ho'),
  'middle-eastern':
    words(`Ahmadi Karimi Rahimi Hosseini Rasul Aziz Hamid Omar Mahmoud Saleh Noori Haidari Sherzad Tesfay Haile
    Berhane Kidane Osman Ibrahim Yousefi`),
}

/** Codes of ethnicity as returns hold them, by how often they are met among children in need in England. */
export const drawEthnicity = weighted([
  ['WBRI', 660], ['WIRI', 4], ['WIRT', 5], ['WOTH', 52], ['WROM', 6], ['MWBC', 30], ['MWBA', 14], ['MWAS', 18], ['MOTH', 30],
  ['AIND', 12], ['APKN', 28], ['ABAN', 13], ['AOTH', 18], ['BCRB', 18], ['BAFR', 44], ['BOTH', 16], ['CHNE', 3], ['OOTH', 20],
  ['REFU', 2], ['NOBT', 7],
]) // biome-ignore format: a table of codes

/** Young people who come alone to seek asylum. */
export const drawUnaccompaniedEthnicity = weighted([
  ['OOTH', 45], ['BAFR', 30], ['AOTH', 22], ['WOTH', 3],
]) // biome-ignore format: a table of codes

const communities: Readonly<Record<string, Community>> = {
  WOTH: 'eastern-european',
  AIND: 'south-asian',
  APKN: 'south-asian',
  ABAN: 'south-asian',
  MWAS: 'south-asian',
  BAFR: 'african',
  MWBA: 'african',
  BCRB: 'caribbean',
  MWBC: 'caribbean',
  BOTH: 'caribbean',
  CHNE: 'chinese',
  OOTH: 'middle-eastern',
  AOTH: 'middle-eastern',
}

export const communityOf = (ethnicity: string): Community => communities[ethnicity] ?? 'british'

export const drawSurname = (random: Random, community: Community): string => random.pick(surnames[community])

/** A given name of the community, sometimes one of the whole country. */
export const drawGivenName = (random: Random, community: Community, sex: 'M' | 'F'): string => {
  const names = sex === 'M' ? boys : girls
  return random.pick(names[random.chance(community === 'middle-eastern' ? 0 : 0.2) ? 'british' : community])
}
