import { theme } from './theme.ts'

/** Children in care and care leavers. */
export const themesOfCare = [
  theme('placements', 'Placements and where children live', {
    words:
      'placement|placements; where children|they live; live|lives|living in|with ~4 home|homes|carer|carers|family|families|placement*; live|living with their|extended|relatives; children’s home|homes; residential; unregistered; unregulated; stable home*|placement*; stability of home*|placement*; kinship; connected person*|people|carer*; special guardian*; move|moves|moved ~2 home|placement*|carers; homes are|that; hotel|hotels|hostel|hostels; settled home*; placed ~2 with ~1 carers|famil*; placement instability; children’s homes',
    unless:
      'school placement*; alternative provision placement*; work placement*; student placement*; education placement*; living with domestic|neglect|mental|violence; remain|remaining|stay|staying|continue living|live with|at|in ~1 famil*|parents|home; residential community|area|street*; adoptive placement*; placement order*; university placement*; placement student*; return home; family home',
    found: 'Children live in stable placements.',
    notIn: 'Students value their work placements.',
  }),
  theme('sufficiency', 'Sufficiency', {
    words:
      'sufficiency; care provision; sufficient suitable|local|homes|placements|provision|accommodation|housing|foster|range of ~1 placements|homes; placement choice|shortage*; choice of placement*|homes; availability of ~3 placements|homes|carers|placement|housing|accommodation; enough foster|homes|placements|carers|local; shortage of ~3 placements|homes|carers|accommodation; lack of ~3 placements|homes|carers|accommodation; range of placements|homes; not enough ~2 homes|placements|carers',
    unless: 'sufficiency of evidence|training|funding',
    found: 'Placement sufficiency is a challenge.',
    notIn: 'There is sufficient evidence in files.',
  }),
  theme('out-of-area', 'Out of area and arrivals from elsewhere', {
    words:
      'out of the|their ~1 area|county|borough|city; out of area|county|borough|authority|city; outside of|the ~2 area|county|borough|city|authority|district; outside of ~1 local; placed|live|living|lives ~3 outside; live|living|placed ~2 at|some|a distance; at a distance; host authorit*; placed by other|another; placed in ~2 by other; other local authorities placing|place; move|moved|arriv* from other|another ~1 authorit*|area*; from other local authorities placed; far from home; neighbouring area* placed; external to the borough|area; other areas',
    unless:
      'outside the home; outside of working|school|office|hours; outside the family|court; outside normal; risks outside; outside of the home|family|school|court|immediate; other areas of practice|for|need|development|service|the',
    found: 'Children placed out of area are seen.',
    notIn: 'Support continues outside school hours.',
  }),
  theme('permanence', 'Permanence', {
    words:
      'permanence; permanency; permanent living|care|famil*; permanent home*|plan*|famil*|alternative*|arrangement*|placement*; long term home*|carer*|foster*|plan*|placement*|arrangement*|matched; reunif*; return|returns|returning|returned home; return to ~3 parents|family|care of; placed with ~1 parents; placement with parents; special guardianship; family group conference*|decision*; parallel plan*; twin track; early permanence; discharge of care orders; alternative family',
    unless:
      'return home interview*|conversation*; long term plan for|to; long term planning for ~1 finance|budget; long term plans to|for',
    found: 'Permanence is planned early.',
    notIn: 'A long-term plan for the budget is agreed.',
  }),
  theme('matching', 'Matching', {
    words:
      'match|matches|matched|matching ~5 child*|carer*|carers|famil*|home|homes|placement*|adopt*|foster*|them|long; matching; matched with|to ~2 child*|carer*|famil*|home*|adopt*|their; match|matches; well matched placement*|home*',
    unless:
      'match funding|funded; matched to ~2 risk|need|needs|demand; matched to ~1 children’s ~1 needs; not ~2 matched by; plans ~5 matched; matching funding; matched by',
    found: 'Children are matched with carers.',
    notIn: 'Plans are well matched to need.',
  }),
  theme('staying-put', 'Staying put and staying close', {
    words:
      'staying put; staying close; stay put; stay|staying|remain|remaining with ~2 former ~2 carer*; stay|staying|remain|remaining with ~2 foster carer*; stay close arrangement*',
    unless: '',
    found: 'Staying put is encouraged.',
    notIn: 'Older people stay close to services.',
  }),
  theme('fostering', 'Fostering', {
    words:
      'foster|fostering; fostered; mockingbird; foster carer|carers|families; in house carers; supervising social worker*; carers ~2 recruited|approved|trained',
    unless:
      'foster a|an|good|strong|positive|trust|relationships|resilience|independence; fosters; fostering a|an|good|trust|relationships|positive; foster to adopt; fostering for|to adopt*; private fostering; privately foster*; private foster',
    found: 'Foster carers are supported.',
    notIn: 'Leaders foster a culture of learning.',
  }),
  theme('adoption', 'Adoption and support after it', {
    words:
      'adopt|adopted child*; adoption|adoptions; adopter*; adoptive; adoptee*; foster to adopt; early permanence; fostering for adoption; placed for adoption; placement order*; agency decision maker*; be|been|being|were|are|is adopted',
    unless:
      'adopt a|an|the; adopted a|an|the|this|by|as|across|throughout; adoption of ~2 model|approach|framework|policy|practice|this|new|strategy|system; adopting a|an|the; been|is|was|were adopted across|by|as|throughout',
    found: 'Adopters are well prepared.',
    notIn: 'The board has adopted a new strategy.',
  }),
  theme('family-time', 'Family time', {
    words:
      'family time; time with ~2 family|families; promote|promotes|promoting contact; contact with ~4 famil*|parents|brothers|birth|mother|father|siblings|relatives; contact arrangements; supervised contact; see|seeing their ~2 famil*|brothers|parents|siblings; brothers and sisters; sibling*; keep|keeping|stay|staying in touch with ~3 famil*|brothers|parents; contact centre for families; birth famil*; connections with ~2 famil*',
    unless: 'contact with families in early help; contact with parents and professionals',
    found: 'Children enjoy family time.',
    notIn: 'The family came on time.',
  }),
  theme('life-story', 'Life story', {
    words:
      'life story|stories; life histor*; later life letter*; memory box*|boxes; memories ~3 kept|safe; photos and memories; life journey; understand* their ~1 histor*|past|life|journey; journey into care',
    unless: '',
    found: 'Life-story work is variable.',
    notIn: 'Workers enjoy telling the story of the service.',
  }),
  theme('identity', 'Identity', {
    words:
      'identity; identities; cultural; culturally; culture and|religion|language; ethnic*; religio*; heritage; faith; diversity; diverse needs|backgrounds|communities; equality; equalities; protected characteristics; racism|racial|race; anti racis*; sexuality; gender; lgbt*; first language; interpreter*',
    unless:
      'culture and|of ~3 practice|learning|performance|openness; identity document*; cultural change|shift; faith sector|school*; corporate identity; good faith; identity of victims; diversity of need*|provision|placements; organisational culture',
    found: 'Children’s identity needs are considered.',
    notIn: 'A culture of learning is growing.',
  }),
  theme('health', 'Health', {
    words:
      'health|healthy; healthcare; medical; immunis*; nurse|nurses|nursing; gp|gps; general practitioner*; looked after children nurse; opticians; sexual health; physical health',
    unless:
      'mental health; emotional health; emotional ~1 health; mental and emotional health; emotional and mental health; education health and care; education , health and care; health and safety; mental ill health; health service* trust board; public health funding; health partners; health agencies; health professionals; health colleagues; healthy ~1 culture|relationship*|challenge|environment|scepticism|tension; director of health; health and wellbeing board; health and well being board; department of health; health check survey; health and well being strategy; health representative*; health commissioners; health and social care; health trust; financial health; health sector; organisational health; wider health',
    found: 'Health assessments are timely.',
    notIn: 'Leaders welcome healthy challenge.',
  }),
  theme('dental', 'Dental care', {
    words: 'dental; dentist*; teeth',
    unless: 'incidental',
    found: 'Not all young people have dental checks.',
    notIn: 'Incidental costs are met.',
  }),
  theme('mental-health', 'Mental health and emotional well-being', {
    words:
      'mental health; mental ill health; emotional health|wellbeing|support|need*|difficult*|distress; emotional well being; emotional and; emotional; well being of children; camhs; therap*; anxiety; self harm*; suicid*; trauma|traumatic|traumatised; psycholog*; counselling; strengths and difficulties questionnaire*; sdq|sdqs; attachment',
    unless:
      'trauma informed approach*|practice|training|model*; emotional investment; therapy team meeting; emotional intelligence; emotional warmth; attachments to the email',
    found: 'Mental health support is slow.',
    notIn: 'Staff use a trauma-informed approach.',
  }),
  theme('education', 'Education and the virtual school', {
    words:
      'virtual school; virtual head*; education|educational|educationally; school|schools; schooling; personal education; pep|peps; attainment; learning needs; university|universities; college|colleges; key stage; gcse*; literacy; numeracy; academic*; pupil|pupils; pupil premium; teacher|teachers; headteacher*; examination*; learning support',
    unless:
      'skills for education inspectors; department for education; education endowment; education secretary; secretary of state for education; higher education institut* social; old school; practice education*; practice educator*; teaching partnership*; school of social work; social work education; parent education; education inspections; education health and care; education , health and care; royal college; university of|teaching|partnership; local universities|university ~3 social; school nurs*; preschool; education and inspections; education act; elective home education; home education; pupil referral; sex education; training and education of staff',
    found: 'The virtual school is ambitious.',
    notIn: 'We have notified the Department for Education.',
  }),
  theme('unaccompanied-children', 'Unaccompanied children', {
    words:
      'unaccompanied; asylum; refugee*; migrant*; uasc; national transfer scheme; home office; age assessment*; trafficked children',
    unless: '',
    found: 'Unaccompanied children are welcomed.',
    notIn: 'Young people may bring an accompanying adult.',
  }),
  theme('care-leaver-accommodation', 'Care leavers’ homes and tenancies', {
    words:
      'tenanc*; tenant*; bed and breakfast; temporary|emergency|suitable|unsuitable|supported|semi|appropriate|safe|independent ~1 accommodation|housing|living; supported accommodation; supported lodging*; leavers ~8 accommodation|housing|flat|flats|homeless*; young people ~8 accommodation|housing|flat|flats; accommodation ~6 leavers; accommodation; housing options|needs|provider*|department|officer*|support|pathway*|protocol; options for housing; housing for care; houses in multiple; rent|rent arrears; choice of accommodation; live independently; independent living',
    unless:
      'living independently of parents; accommodation for inspectors|staff; office accommodation; secure accommodation; temporary accommodation for families; family accommodation; accommodation for families|parents',
    found: 'Care leavers live in suitable accommodation.',
    notIn: 'Office accommodation is modern.',
  }),
  theme('pathway-plans', 'Pathway plans', {
    words: 'pathway plan|plans|planning; pathway review*; pathway assessment*; pathways plans',
    unless: '',
    found: 'Pathway plans vary in quality.',
    notIn: 'The referral pathway is clear.',
  }),
  theme('transfer-to-leaving-care', 'Moving to the leaving care service', {
    words:
      'transfer|transfers|transferred|transferring ~4 leaving|personal|care|adviser*|after; leaving care team|service; care leavers team|service; care leaver|leaving team; aftercare; after care team|service; transition ~4 leaving care|adulthood|care leaver|independence; allocated a personal|pa; introduced to ~3 personal|pa|pas|adviser*; move|moves|moving|moved to ~3 leaving care|personal|independence|adulthood; move into adulthood; before ~2 18 ~4 personal|pa|adviser*; preparation for|to ~2 independence|adulthood; prepare|prepared|preparing for|them ~2 independence|adulthood',
    unless:
      'national transfer scheme; transfer of ~2 records|information|data; transferred between social|teams; transfer to other authorities; transferred to early; transfer ~2 early help',
    found: 'Transfer to the leaving care team is late.',
    notIn: 'Files were transferred to the new system.',
  }),
  theme('personal-advisers', 'Personal advisers', {
    words:
      'personal adviser|advisers|advisor|advisors; pa|pas; young person’s adviser*|advisor*; young people’s adviser*|advisor*; ypa|ypas; leaving care worker*; aftercare worker*; leaving care adviser*',
    unless: 'per annum; pa system',
    found: 'Personal advisers know their young people.',
    notIn: 'A careers adviser works at the school.',
  }),
  theme('visiting', 'Visiting and direct work', {
    words:
      'visits; visiting; visit|visits|visited|visiting ~4 child*|children|regular*|frequent*|week*|month*|home|famil*|social|young|them|weeks; home visit*; visited; statutory visit*; visits are|to|by|take|from; social work visits; unannounced visits; seen ~1 regularly|alone|frequently|at|promptly|often; direct work; see|sees|seen children|them|young ~2 regularly|alone|often|promptly; keep|keeping|kept in touch; keep in contact; remain in contact; stay|stays|staying|remain|remaining in touch; in touch with; in touch with ~4 leavers|young|children|all; contact with ~3 leavers|young people; time with children|them',
    unless:
      'focused visit*; monitoring visit*; this visit; visit to ~4 children’s services|council|local; during the visit; inspectors visit*; ofsted visit*; assurance visit*; last visit; previous visit*; visits ~2 ofsted; independent visitor*; the visit; regulation 44 visit*; monitoring visits; findings of ~2 visit*; inspection or visit; time of this visit; health visit*; visits by ofsted; visit by ofsted; reporting visit*; visited by ofsted; councillors|members ~2 visit*',
    found: 'Children are visited regularly.',
    notIn: 'This letter follows a focused visit to the council.',
  }),
  theme('employment', 'Employment and training', {
    words:
      'employment; apprentice*; eet; neet; job|jobs|jobcentre; work experience; internship*; traineeship*; careers advice|adviser*|service|support|guidance|fair*; employers; training and employment; benefits advice; employability',
    unless:
      'employment of ~2 staff|workers; employment checks|panel; social work apprentice*; staff employment; apprenticeships for social; social worker* apprentice*; job satisfaction; their jobs; do their job; job description*',
    found: 'Care leavers are helped into employment.',
    notIn: 'Checks are made before the employment of staff.',
  }),
  theme('local-offer', 'Local offer and council tax', {
    words:
      'local offer; council tax; entitlement|entitlements; entitled to; setting up home|grant|allowance; leaving care grant|allowance; care leavers’ offer|charter|covenant; care leavers offer|charter|covenant; care leaver offer|covenant|charter; offer to|for ~1 care leavers|experienced; financial support to|for ~2 leavers|young; leavers know ~2 rights',
    unless: 'entitled to vote; leave entitlement; send local offer; annual leave',
    found: 'The local offer is generous.',
    notIn: 'Staff use their annual leave entitlement.',
  }),
  theme('drop-in', 'Drop-in', {
    words: 'drop in|ins; drop in centre*|session*|service*',
    unless: 'drop in the|performance|numbers|standards|demand|referrals',
    found: 'The drop-in is valued.',
    notIn: 'There was a drop in referrals.',
  }),
  theme('custody', 'Custody', {
    words:
      'custody; custodial; remand|remanded; prison|prisons; secure estate|accommodation|unit*; secure children’s home*; detain|detained|detention; young offender* institution*; deprivation of liberty; secure home*',
    unless: 'custody officer* training; custody of the child; custody dispute*',
    found: 'Young people in custody are visited.',
    notIn: 'Parents may go to court in a custody dispute.',
  }),
] as const
