import type { Cue, Role } from './leaning-cue.ts'
import type { Leaning } from './model.ts'

const as =
  (role: Role) =>
  (phrases: string, example: string, reads: Leaning): Cue => ({ role, weight: 0, phrases, example, reads })

/** What is neither: what is aimed at, known of, planned, counted; and how a sentence sets one thing against another. */
export const frames: readonly Cue[] = [
  as('aim')(
    'to ensure; to support; to help; to enable; to make sure; to provide; to understand; to inform; to improve; to promote; to give; to build; to allow; to drive; to keep; to achieve; to identify; to respond; to meet; to assist; to protect; so that; in order to; aimed at; designed to; in response to; requiring',
    'Supervision is too rare to ensure that plans are effective.',
    'concern',
  ),
  as('aware')(
    'aware; aware of|that; audit*|leaders|managers|evaluation identified; audit*|leaders|managers|evaluation has|have|had ~1 identified; recognise|recognises|recognised that|there|this|these|more|further|they; recognise|recognises|recognised the need|extent|scale|significant; recognition that; recognition of the need; acknowledge|acknowledges|acknowledged|acknowledging that|there|this|these|the|more|further|significant; acknowledgement; accept|accepts|accepted that|there; has|have identified that|the need|this|these|further|areas; identified this|these; understand that more|there|further; know that|more|there|they; is|are clear that more|there|further; realise*',
    'Leaders are aware that some children wait.',
    'context',
  ),
  as('intent')(
    'will; are|is planning to; leaders|managers|they plan to; council|authority|partnership|trust|director plans to; is|are developing a|an; is|are recruiting|appointing|commissioning; have plans to; are|is planned to|for|in|by; plans are in|under|being; plans in place to|for; there are plans; due to be; due to start|begin|open|launch|commence; intend*; intention*; proposal*; proposes; proposing; under development; in development; being developed|implemented|introduced|recruited|established|rolled|addressed; under way; underway; exploring; seeking to; looking to; working to|towards|on; work to address; work has begun|started; embark*; hope|hopes|hoped|hoping; expect|expects|expected to; too early|soon to; early days; in the early stages; at an early stage; yet to be seen; remains to be seen; in the process of; would like to; would enable|improve|help|support|ensure|assist; going forward; in the future',
    'A new framework is due to be launched.',
    'context',
  ),
  as('begun')(
    'recently|newly appointed|established|launched|introduced|commissioned|implemented|recruited; recent appointment*; has|have been appointed|recruited; has|have appointed; has|have been set up; set up',
    'An interim manager has been appointed.',
    'context',
  ),
  as('contrast')(
    'but; although; though; however; whereas; albeit; while; whilst; despite; in spite of; except; except for; notwithstanding; nevertheless; nonetheless; yet; on the other hand; even though; even so; with the exception of',
    'Visits are regular, but records are poor.',
    'mixed',
  ),
  as('scene')(
    'only when|where|if; even when|where|if|though; when; where; if; whether; once; should; as soon as; until; whenever; wherever; for those|children|young people; for the small number|few|minority; in the small number|few; since|at the last|previous inspection|visit',
    'When delays happen, managers act promptly.',
    'strength',
  ),
  as('fact')(
    'was; were; had been; at the time of; per cent; approximately; about|around a|one third|quarter|half|fifth of; this includes; these include; this included; consists|comprises|comprised of; is chaired by; chaired by; located; covers; called; known as; took place',
    'At the time of the visit, 212 children were in care.',
    'context',
  ),
]

/** The openings of sentences of method, scope and instruction: whatever else they say, they judge nothing. */
export const openings: readonly { words: RegExp; example: string }[] = [
  {
    words:
      /^(?!since)[^,]{0,90}\b(?:was|were) (?:last |previously )?(?:inspected|judged)\b|^the (?:last|previous)[^.]{0,160}\bjudged\b/,
    example: 'Services were last inspected in 2019, when they were good.',
  },
  {
    words:
      /^(?:this|the) (?:letter|statement|report|joint inspection|joint targeted|methodology|written statement|visit was carried|inspection (?:was carried|took place|included)|local authority was (?:last|previously) inspected)/,
    example: 'This letter summarises the findings of a focused visit.',
  },
  {
    words:
      /^(?:in|during) (?:this|the) (?:inspection|visit|deep dive|joint)[^,]*, (?:we|inspectors) (?:evaluated|looked|considered|reviewed|met|spoke)/,
    example: 'In the inspection of the front door, we evaluated the responses of agencies.',
  },
  {
    words:
      /^(?:during|in|on|for|as part of) (?:this|the) (?:inspection|visit)[^,]*, (?:inspectors|we) (?:looked|reviewed|considered|evaluated|met|spoke|visited)/,
    example: 'During this visit, inspectors reviewed the arrangements for care leavers.',
  },
  {
    words:
      /^(?:the )?(?:inspectors?|inspection team|we|they) (?:also )?(?:looked at|considered (?:a|the|local)|reviewed|met|visited|evaluated|(?:followed|sampled|tracked)(?! .*\b(?:but|found|saw|identified)\b)|spoke|talked|carried out|examined|undertook|(?:were|was) (?:[A-Za-z]+ )?(?:hm|her majesty|his majesty))/,
    example: 'Inspectors looked at a range of evidence.',
  },
  {
    words:
      /^(?:the )?(?:lead )?inspectors? (?:for this (?:visit|inspection) )?(?:were|was|are|is) (?!very|impressed|concerned|able|unable|told|reassured|assured|satisfied|not|informed|confident|struck|pleased|worried)/,
    example: 'The inspectors were A Name and B Name.',
  },
  {
    words: /^(?:her|his) majesty[’']s inspectors? (?:for this|were|was)/,
    example: 'His Majesty’s Inspectors for this visit were A Name and B Name.',
  },
  { words: /^(?:a range of|the) evidence (?:was|considered|included)/, example: 'A range of evidence was looked at.' },
  {
    words:
      /^(?:ofsted (?:will|last|carried|intends|has)|between \d+ and \d+|from \d+ to \d+|throughout this report|i am copying|you should|yours sincerely|please|it would be (?:very )?helpful|we (?:have )?(?:determined?|notified|expect|will|would)|this should be a multi-agency response|(?:the )?(?:director of children[’']s services|[a-z ]+) should (?:prepare|send|set out|submit))/,
    example: 'Ofsted will take the findings from this focused visit into account.',
  },
  {
    words:
      /^(?:this|the) (?:inspection|visit|evaluation|deep dive|jtai)(?: also)? (?:includes|included|focused|considered|looked|took|covered|was (?:carried|undertaken|the))/,
    example: 'The visit focused on children in need.',
  },
  {
    words:
      /^(?:(?:that|the) )*(?:cabinet|committee|sub-committee|panel|board|council|executive|members?|overview|scrutiny)\b[^.]{0,80}?\b(?:(?:is|are|be) (?:therefore )?(?:asked|recommended|invited|requested) to|(?:to )?(?:notes?|endorses?|receives?|considers?|approves?|agrees?) (?:the|that|and|its|this))/,
    example: 'That the Committee notes the strengths that inspectors found.',
  },
  {
    words:
      /^(?:[a-z0-9]{1,3}[).] )?(?:it is recommended|recommended|recommendations?\b|(?:to )?(?:notes?|endorses?|receives?) (?:and (?:comments?|considers?|endorses?|approves?|agrees?)[a-z ]* )?(?:the|that|this|progress))/,
    example: 'To note the positive outcome of the inspection.',
  },
  {
    words: /^this (?:included|includes) (?:holding|case|a review|reviewing|discussions?|arrangements|meeting|the)/,
    example: 'This included holding case discussions with social workers.',
  },
  {
    words:
      /will inform (?:the )?(?:lines of enquiry|any|future)|findings? (?:from|of) (?:this|the) (?:focused )?visit into account/,
    example: 'This statement will inform the lines of enquiry at any future activity.',
  },
]
