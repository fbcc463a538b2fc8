import { code, count, day, held, table, text, yesNo } from './table.ts'

/** Which home of a care leaver it is about: the key of its `leaverHome`. */
const home = { homeKey: text('Home') }

/**
 * Homes of young people who leave care (`app:care-leavers.*`). A move is one `leaverHome`; what is done about it names it by `homeKey`.
 * Stays less than two days apart are one stay: what is about a stay may name any home in it.
 */
export const homeTables = {
  /**
   * kind: settled, emergency, temporary (a hotel, a night in a hostel, nightly paid, a homelessness placement, a sofa). accommodation: as
   * in the returns ("V"). risk on the day of the move: high, medium, low; later ones are `homeRisk`. legalStatus on that day: looked-after,
   * relevant, former-relevant, qualifying; read where no period of care is told. registration: the URN, "none" where it has none.
   * suitable "no": looked at as if it were temporary. planned "no": an unplanned move, into a settled home too. complete "no": from, to,
   * why, who pays, how long and the young person's view are not all written down yet.
   */
  leaverHome: table(
    'spell',
    'Home of a care leaver',
    { starts: 'Moved in', ends: 'Moved out' },
    {
      kind: code('Kind'),
      accommodation: code('Accommodation'),
      suitable: yesNo('Suitable'),
      ofAuthority: yesNo('Provided by the authority'),
      planned: yesNo('Planned move'),
      outOfHours: yesNo('Moved out of hours'),
      risk: code('Risk'),
      legalStatus: code('Legal status'),
      registration: text('Registration of the provider'),
      registrationCheckedOn: day('Registration checked'),
      recordedOn: day('Recorded'),
      complete: yesNo('Everything about the move is written down'),
      ...held,
    },
  ),
  /** level: high, medium, low, from this day on. */
  homeRisk: table('event', 'Risk in a home', { starts: 'Judged' }, { level: code('Level'), ...home }),
  /**
   * to: team-manager, service-manager, reviewing-officer, social-worker, virtual-school or employer, housing, health, head-of-service,
   * director. One for each who was told.
   */
  homeNotice: table('event', 'Notice of a move', { starts: 'Told' }, { to: code('Told to'), ...home }),
  /**
   * kind: on-call (approval on the night), sign-off, renewal. level: as that of a management decision. riskAssessed is asked of a sign-off,
   * whyStill of a renewal, givenAt and recordedAt ("21:40") of an approval on call; recordedOn is the day of the latter.
   */
  homeSignOff: table(
    'event',
    'Sign-off of a home',
    { starts: 'Signed' },
    {
      kind: code('Kind'),
      level: code('Signed at the level of'),
      riskAssessed: yesNo('Risk and alternatives written down'),
      whyStill: yesNo('Says why still there and what has changed'),
      givenAt: text('Time given'),
      recordedAt: text('Time recorded'),
      recordedOn: day('Recorded'),
      ...home,
    },
  ),
  /** whole: every matter of Schedule 2 of the Care Leavers Regulations was looked at. theirView: the young person was asked. */
  homeSuitability: table(
    'event',
    'Check whether a home is suitable',
    { starts: 'Checked' },
    {
      whole: yesNo('Every matter looked at'),
      theirView: yesNo('The young person’s wishes'),
      suitable: yesNo('Suitable'),
      ...home,
    },
  ),
  /**
   * A visit at the address, or an attempt: seen "no" where nobody was met, refused "yes" where the young person would not be seen. Each
   * attempt is one, and none stops a clock. needsChecked: the whole list of everyday needs.
   */
  homeVisit: table(
    'event',
    'Visit at the address',
    { starts: 'Visited' },
    {
      seen: yesNo('Seen in person'),
      refused: yesNo('Refused'),
      needsChecked: yesNo('Everyday needs checked'),
      ...home,
    },
  ),
  /** The contact of a day: reached "no" where it was tried. how: visit, call, message. A visit at which they were seen counts too. */
  homeContact: table(
    'event',
    'Daily contact',
    { starts: 'On' },
    { reached: yesNo('Reached'), how: code('How'), ...home },
  ),
  exitPlan: table(
    'spell',
    'Plan for the next home',
    { starts: 'Made', ends: 'Replaced' },
    {
      targetOn: day('To move on by'),
      destination: yesNo('Destination or search named'),
      lead: text('Led by'),
      housingReference: text('Housing reference'),
      fallback: yesNo('Fallback named'),
      jointMeetingOn: day('Meeting with housing'),
      ...home,
    },
  ),
  /** to: service-manager, head-of-service, director, board. mark: the day of the stay that it is about, 14, 28 or 42. */
  homeEscalation: table(
    'event',
    'Stay brought to a leader',
    { starts: 'Told' },
    { to: code('Told to'), mark: count('Day of the stay'), ...home },
  ),
  /** On the weekly list that leaders have gone through: one for each stay on it. */
  homeListed: table('event', 'On the leaders’ list', { starts: 'Gone through' }, home),
  /**
   * What is written down when a young person moves out of emergency or temporary accommodation; it names the home that they left. A learning
   * note that stands alone is one too, of which the rest says nothing.
   */
  homeMoveOut: table(
    'event',
    'Moving-out checks',
    { starts: 'Recorded' },
    {
      destination: yesNo('Destination'),
      suitability: yesNo('Suitability of the next home'),
      handover: yesNo('Handover'),
      learning: yesNo('Learning note'),
      learningOn: day('Learning note written'),
      ...home,
    },
  ),
  /** why: repeat-moves, missing, exploitation. */
  riskMeeting: table('event', 'Risk meeting', { starts: 'Held' }, { why: code('Why') }),
} as const

/** Leaving care but for homes (`app:care-leavers.*`). */
export const leavingTables = {
  /** kind: needs-assessment, plan, addendum, review. */
  pathwayPlan: table(
    'event',
    'Needs assessment or version of a pathway plan',
    { starts: 'Dated' },
    {
      kind: code('Kind'),
      immigration: yesNo('Says all that is asked of someone unaccompanied or trafficked'),
      housing: yesNo('Says the address, its risks and support, and the long-term housing plan'),
      ...held,
    },
  ),
  /** kind: eviction, custody, release, exploitation, pregnancy, lost-job, lost-course, hospital, immigration, missing. */
  lifeChange: table('event', 'Change of circumstances', { starts: 'On' }, { kind: code('Kind'), ...held }),
  /** kind: visit, call, message, drop-in. seen: face to face. twoWay: they answered. refused "yes": they would not; it stops no clock. */
  leaverContact: table(
    'event',
    'Keeping in touch',
    { starts: 'On' },
    {
      kind: code('Kind'),
      seen: yesNo('Seen in person'),
      twoWay: yesNo('They answered'),
      refused: yesNo('Refused'),
      ...held,
    },
  ),
  /** days: seen at least so often while it holds; longer than the authority's own limit counts as that. */
  contactInterval: table(
    'spell',
    'Agreed time between visits',
    { starts: 'Agreed', ends: 'Replaced' },
    { days: count('Days'), reason: yesNo('Says why'), agreed: yesNo('Agreed with the young person') },
  ),
  leavingCareTransfer: table('event', 'Handed over to the leaving care team', { starts: 'Handed over' }, held),
  /** A meeting that matters. kind: review, pathway-review, strategy-discussion, conference, legal, risk, housing. */
  adviserMeeting: table(
    'event',
    'Meeting that the personal adviser is to be at',
    { starts: 'Held' },
    { kind: code('Kind'), attended: yesNo('Adviser was there'), ...held },
  ),
} as const
