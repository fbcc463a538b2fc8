/**
 * What people of a role of Throughline are called on paper, where the staff directory gives no title of their own. Nobody is called a social
 * worker who may not be one: the title is protected (Social Workers Regulations 2018).
 */
const plain: Readonly<Record<string, string>> = {
  director: 'Senior manager',
  'team-manager': 'Team manager',
  practitioner: 'Practitioner',
  duty: 'Duty manager',
  'reviewing-officer': 'Independent reviewing officer',
  'quality-assurance': 'Quality assurance officer',
}

export const plainRole = (role: string, title: string): string => plain[role] ?? title

const abbreviations = /^(?:[A-Z]{2,}|[A-Z][a-z]*[A-Z]\w*)\b/

/** A title within a sentence: "senior social worker", "IRO". */
export const titleInSentence = (title: string): string =>
  abbreviations.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
