/**
 * What must be looked at before a home counts as suitable: Care Leavers (England) Regulations 2010, regulation 9(2) and Schedule 2. The
 * words are plain ones; `where` is the paragraph.
 */
export const suitabilityMatters = {
  landlord: { text: 'The landlord or provider is a fit person', where: 'Regulation 9(2)(b)' },
  needs: { text: 'Meets their needs, health and disability among them', where: 'Regulation 9(2)(a)' },
  work: { text: 'Fits their education, training or work', where: 'Regulation 9(2)(c)' },
  facilities: { text: 'Facilities and services', where: 'Schedule 2, paragraph 1(a)' },
  repair: { text: 'State of repair', where: 'Schedule 2, paragraph 1(b)' },
  safety: { text: 'Safety, the others who live there too', where: 'Schedule 2, paragraph 1(c)' },
  location: { text: 'Location', where: 'Schedule 2, paragraph 1(d)' },
  support: { text: 'Support', where: 'Schedule 2, paragraph 1(e)' },
  tenancy: { text: 'Tenancy or licence', where: 'Schedule 2, paragraph 1(f)' },
  cost: { text: 'Cost, and that they can afford it', where: 'Schedule 2, paragraph 1(g)' },
  rights: { text: 'They understand their rights and duties there', where: 'Schedule 2, paragraph 2(b)' },
  funding: { text: 'They understand how it is paid for', where: 'Schedule 2, paragraph 2(c)' },
} as const satisfies Readonly<Record<string, { readonly text: string; readonly where: string }>>
