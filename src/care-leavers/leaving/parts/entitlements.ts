type Entitlement = {
  readonly title: string
  /** What it is, said to the young person. */
  readonly plainly: string
  readonly source: string
}

/**
 * What a care leaver is entitled to or offered. Amounts and conditions are the authority's own and change: they stand in its published local
 * offer. What is local says so.
 */
export const entitlements = {
  'setting-up-home': {
    title: 'Setting up home allowance',
    plainly: 'Money for furniture and the things that you need in your first home.',
    source: 'Children (Leaving Care) guidance: Transition to Adulthood, volume 3; the amount is in the local offer',
  },
  'council-tax': {
    title: 'Council tax: paying none or less',
    plainly:
      'You do not have to be worse off for council tax until you are 25. If you live in another area, we pay it back.',
    source: 'Local offer; reductions under Local Government Finance Act 1992 section 13A',
  },
  'staying-put': {
    title: 'Staying put',
    plainly: 'You may stay with your foster carers after 18, until you are 21, if you both want to.',
    source: 'Children Act 1989 section 23CZA',
  },
  'staying-close': {
    title: 'Staying close',
    plainly: 'If you lived in a children’s home, someone whom you know from there goes on helping you.',
    source: 'Local offer',
  },
  'adviser-to-25': {
    title: 'A personal adviser until 25',
    plainly: 'You can ask for your adviser until you are 25, also if you stopped and want to come back.',
    source: 'Children Act 1989 section 23CZB; Children and Social Work Act 2017 section 3',
  },
  'university-bursary': {
    title: 'Bursary for university',
    plainly: 'One payment of at least £2,000 for a course at university, and a place to live in the holidays.',
    source: 'Children Act 1989 section 23C(5A); Higher Education Bursary Regulations 2009',
  },
  'sixteen-to-nineteen-bursary': {
    title: 'Bursary for 16 to 19',
    plainly: 'Up to £1,200 a year for costs of school, college or training. You ask your college for it.',
    source: '16 to 19 Bursary Fund guide, vulnerable groups',
  },
  'apprenticeship-bursary': {
    title: 'Bursary for an apprenticeship',
    plainly: 'A payment when you begin an apprenticeship, while you are under 25.',
    source: 'Apprenticeship funding rules, care leavers’ bursary',
  },
  'higher-housing-rate': {
    title: 'More help with rent until 25',
    plainly: 'Until 25 your help with rent is for a place of your own, not for a room in a shared house.',
    source: 'Universal Credit Regulations 2013, Schedule 4, paragraph 29',
  },
  'priority-housing': {
    title: 'First in line for a home',
    plainly: 'If you are 18 to 20 and were in care, the council must find you a home if you have none.',
    source: 'Housing Act 1996 section 189; Homelessness (Priority Need for Accommodation) (England) Order 2002',
  },
  documents: {
    title: 'Your papers',
    plainly: 'Birth certificate, passport, National Insurance number, and a bank account: we help and pay for them.',
    source: 'Transition to Adulthood, volume 3; local offer',
  },
  'health-costs': {
    title: 'Help with prescriptions, dentist and glasses',
    plainly: 'Free or cheaper, if you ask for a certificate. We help with the form.',
    source: 'NHS Low Income Scheme; local offer',
  },
  advocacy: {
    title: 'Someone on your side',
    plainly: 'An advocate who does not work for us helps you to be heard, or to complain.',
    source: 'Children Act 1989 section 26A',
  },
  'records-access': {
    title: 'Seeing your own file',
    plainly: 'You may read what is written about you, and someone can go through it with you.',
    source: 'UK GDPR Article 15; Data Protection Act 2018',
  },
} as const satisfies Readonly<Record<string, Entitlement>>
