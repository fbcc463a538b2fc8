/** How one value was read: in plain words, with an invented example. A fallback is used where the sure rules found nothing. */
type Declared = { reads: string; words: string; example: string; fallback?: true }

/**
 * Every rule by which a value is read. A reading names one of these, so that a person who reviews it knows how far to trust it; the
 * catalogue prints them all, and a test document uses each.
 */
export const readingRules = {
  'kind-title': { reads: 'Kind', words: 'The title or first sentence names it.', example: 'Focused visit to Marlshire children’s services' },
  'kind-short': { reads: 'Kind', words: 'An inspection of one week on site is a short one; reports never say so.', example: '27 April to 1 May 2026' },
  'kind-standard': { reads: 'Kind', words: 'An inspection of two weeks on site, or in two parts, is a standard one; reports never say so.', example: '11 to 22 May 2026' },
  'kind-standard-assumed': { reads: 'Kind', words: 'No dates on site are printed, so that short or standard cannot be told; standard is assumed.', example: 'A report without its front page', fallback: true },
  'kind-paper': { reads: 'Kind', words: 'At least four marks of a council’s paper: a meeting, a portfolio holder, recommendations, implications.', example: 'Report to the Cabinet … Financial implications' },
  'kind-unknown': { reads: 'Kind', words: 'Nothing in it names a kind that is known here.', example: 'A note about biscuits', fallback: true },
  'about-title': { reads: 'Kind', words: 'The title of the council’s paper names what it is about.', example: 'Outcome of the Ofsted focused visit' },
  'about-mentions': { reads: 'Kind', words: 'No title names it: it is the kind that the paper speaks of first and most.', example: 'Ofsted carried out an ILACS inspection …', fallback: true },
  title: { reads: 'Local authority', words: 'The name in the report’s title.', example: 'Inspection of Marlshire local authority children’s services' },
  'letter-title': { reads: 'Local authority', words: 'The name in the letter’s title.', example: 'Monitoring visit to Marlshire children’s services' },
  'joint-title': { reads: 'Local authority', words: 'The name in the title of a joint letter.', example: 'Joint targeted area inspection of Marlshire' },
  'area-title': { reads: 'Local authority', words: 'The name of the area in the title.', example: 'Area SEND inspection of Marlshire Local Area Partnership' },
  'letter-scope': { reads: 'Local authority', words: 'The name in the letter’s first sentence.', example: 'This letter summarises the findings of the focused visit to Marlshire on 9 and 10 December 2025.' },
  'letter-greeting': { reads: 'Local authority', words: 'The name of the partnership that the letter greets.', example: 'Dear Marlshire Safeguarding Children Partnership' },
  'council-line': { reads: 'Local authority', words: 'A council’s name on a line of its own at the start.', example: 'Marlshire County Council' },
  'paper-title': { reads: 'Local authority', words: 'The name in the title of a council’s paper.', example: 'Focused visit to Marlshire children’s services: outcome' },
  'title-part': { reads: 'Local authority', words: 'A title begins with the name, but other words follow it.', example: 'Inspection of Marlshire and its partners', fallback: true },
  'most-named': { reads: 'Local authority', words: 'No title names it: it is the one named most, three times and twice as often as any other.', example: 'Children in Kent … Kent’s leaders … in Kent', fallback: true },
  'officer-address': { reads: 'Local authority', words: 'Only an officer’s e-mail address tells it.', example: 'name@dorsetcouncil.gov.uk', fallback: true },
  'framework-single': { reads: 'Framework', words: 'Single inspections have a framework of their own.', example: 'Inspection of services for children in need of help and protection, children looked after and care leavers' },
  'framework-by-start': { reads: 'Framework', words: 'The edition in force on the first day on site, whatever the date of publication.', example: '11 May 2026: the edition of April 2026' },
  'framework-by-judgements': { reads: 'Framework', words: 'No date is printed: the set of judgements fits only one edition.', example: 'Four judgements without overall effectiveness: 2026', fallback: true },
  'front-page-dates': { reads: 'Dates on site', words: 'After “Inspection dates” on the front page.', example: 'Inspection dates: 11 to 22 May 2026' },
  'letter-dates': { reads: 'Dates on site', words: 'In the letter’s first sentences about this visit; dates of earlier visits are left out.', example: '… on 9 and 10 December 2025' },
  'paper-on-site': { reads: 'Dates on site', words: 'The first days that a council’s paper gives with an inspection or a visit.', example: '… took place from 11th May 2026 to 22nd May 2026' },
  'paper-on-site-loose': { reads: 'Dates on site', words: 'The first days that a council’s paper gives with Ofsted’s name.', example: 'Ofsted came on 11 to 22 May 2026', fallback: true },
  'front-page-published': { reads: 'Date published', words: 'After “Report published” on the front page.', example: 'Report published: 12 May 2015' },
  'letter-date': { reads: 'Date published', words: 'The date at the head of the letter.', example: '9 January 2026' },
  'paper-published': { reads: 'Date published', words: 'A council’s paper says when it was published.', example: 'The letter was published on 11 April 2024.' },
  'stated-deadline': { reads: 'Deadline stated by Ofsted', words: 'The date by which the plan or statement is to be sent; the final one where a draft is asked for too.', example: '… send the written statement of action by 11 July 2025' },
  'stated-deadline-draft': { reads: 'Deadline stated by Ofsted', words: 'Only a date for a draft is printed.', example: 'You should submit a draft action plan by 6 February 2026.', fallback: true },
  'front-page-inspector': { reads: 'Lead inspector', words: 'After “Lead inspector” on the front page.', example: 'Lead inspector: Ada Lindqvist, His Majesty’s Inspector' },
  signature: { reads: 'Lead inspector', words: 'The person who signed the letter.', example: 'Yours sincerely, Ada Lindqvist' },
  'letter-inspectors': { reads: 'Inspectors', words: 'The names after “inspectors for this visit were”.', example: 'His Majesty’s Inspectors for this visit were Ada Lindqvist and Bo Castellane.' },
  'inspection-team': { reads: 'Inspectors', words: 'The names under “Inspection team” or after “Team inspectors”.', example: 'Team inspectors: Bo Castellane HMI' },
  'letter-focus': { reads: 'What inspectors looked at', words: 'What the letter says inspectors looked at, with the bullets under it.', example: 'Inspectors looked at the local authority’s arrangements for the front door.' },
  'joint-focus': { reads: 'What inspectors looked at', words: 'The response that the joint letter’s first sentence names.', example: '… the multi-agency response to children affected by domestic abuse' },
  'judgement-table': { reads: 'Judgements', words: 'The table on the front page: names on the left, grades on the right.', example: 'Judgement | Grade' },
  'judgement-table-beside': { reads: 'Judgements', words: 'The table has not as many grades as names: each name took the grade printed beside it.', example: 'A table with an empty cell', fallback: true },
  'judgement-list': { reads: 'Judgements', words: 'The same table in plain text: a name, then its grade.', example: 'Overall effectiveness / Good' },
  'judgement-row': { reads: 'Judgements', words: 'A row of a table: the name in its first cell, the grade in its last.', example: 'Overall effectiveness | Good' },
  'numbered-judgements': { reads: 'Judgements', words: 'The numbered judgements on the front of a single inspection’s report.', example: '2.1 Adoption performance: Outstanding' },
  'grade-sentence': { reads: 'Judgements', words: 'A sentence of the front page gives the grade.', example: 'The overall judgement is that children’s services require improvement.' },
  'section-heading': { reads: 'Judgements', words: 'There is no table: the heading of the section gives the grade.', example: 'The experiences and progress of care leavers: good', fallback: true },
  'paper-bullet': { reads: 'Judgements', words: 'A bullet of a council’s paper: the name, then the grade.', example: '– The experiences and progress of children in care – Good' },
  'paper-overall-in-prose': { reads: 'Judgements', words: 'A sentence of a council’s paper gives the overall grade.', example: 'Ofsted concluded that overall services are good.', fallback: true },
  'improvement-list': { reads: 'Areas for improvement', words: 'The bullets under “What needs to improve”; lead-in sentences are left out.', example: 'What needs to improve? ◼ The quality of supervision.' },
  'priority-list': { reads: 'Areas for priority action', words: 'The bullets under “Areas for priority action”.', example: 'Areas for priority action ◼ The screening of contacts out of hours.' },
  'list-without-bullets': { reads: 'Areas', words: 'The list has no bullets: each paragraph under the heading was taken as one item.', example: 'What needs to improve? The quality of plans.', fallback: true },
  recommendation: { reads: 'Areas', words: 'The numbered recommendations of a single inspection.', example: '3. Improve the quality of plans.' },
  'area-send-action': { reads: 'Areas for priority action', words: 'A cell of the table of priority actions, beside who is responsible.', example: 'Fenland ICB | Leaders must urgently reduce waiting times.' },
  'area-send-area': { reads: 'Areas for improvement', words: 'A cell or bullet under “Areas for improvement”.', example: 'Leaders should improve the quality of annual reviews.' },
  'significant-weakness': { reads: 'Areas for priority action', words: 'Letters to 2022 had areas of significant weakness, the nearest to a priority action.', example: '… the following areas of significant weakness: ◼ the lack of a joint plan', fallback: true },
  'paper-list': { reads: 'Areas', words: 'The bullets under that heading in a council’s paper; the first sentence of each is Ofsted’s.', example: 'What needs to improve – The quality of analysis in assessments.' },
  'paper-lead-in': { reads: 'Areas', words: 'The bullets after a sentence of a council’s paper that leads in.', example: 'Inspectors identified two areas for improvement: (a) …' },
  'paper-table': { reads: 'Areas', words: 'The first column of a council’s table under that name.', example: 'Area for improvement | What we will do' },
  'paper-sentence': { reads: 'Areas', words: 'A sentence of a council’s paper gives the only area.', example: 'Inspectors identified one area of improvement: oversight of moves.', fallback: true },
  'paragraph-in-section': { reads: 'Paragraphs', words: 'It stands under the heading of a judgement.', example: 'The impact of leaders …: 34. Supervision is regular.' },
  'paragraph-in-part': { reads: 'Paragraphs', words: 'It stands under a heading such as “Headline findings”, or before the first heading of a report.', example: 'Headline findings' },
  'paragraph-elsewhere': { reads: 'Paragraphs', words: 'It stands under no judgement.', example: 'Main findings of a letter' },
  'own-list': { reads: 'The council’s own lists', words: 'Bullets under a heading or lead-in of the council’s own, with the judgement that they stand under.', example: 'Still work to do to improve – Dental checks' },
} as const satisfies Readonly<Record<string, Declared>> // biome-ignore format: one rule a line

export type RuleId = keyof typeof readingRules

const declared: Readonly<Record<string, Declared>> = readingRules

/** Is this rule one that reads for certain? */
export const isCertain = (rule: RuleId): boolean => declared[rule]?.fallback !== true

/** The rule's plain words; several ids can be joined by commas, as in a value that was read in several places. */
export const ruleInWords = (rules: string): string | null =>
  rules
    .split(', ')
    .flatMap((rule) => (declared[rule] ? [declared[rule].words] : []))
    .join(' ') || null
