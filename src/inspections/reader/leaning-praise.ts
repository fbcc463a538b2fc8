import type { Cue } from './leaning-cue.ts'

const decides = (phrases: string, example: string): Cue => ({
  role: 'praise',
  weight: 2,
  phrases,
  example,
  reads: 'strength',
})
const leans = (phrases: string, example: string): Cue => ({
  role: 'praise',
  weight: 1,
  phrases,
  example,
  reads: 'strength',
})

/** What is said of work that goes well. What denies it ("not", "lack of", "few") turns it into a worry. */
export const praise: readonly Cue[] = [
  // How good it is.
  decides(
    'impressive*; excellent*; excels; exceptional*; exemplary; exemplif*; outstanding*; inspir*; remarkabl*; superb; phenomenal; first class; second to none; good or better; highly regarded; highly developed; sector leading; nationally recognised',
    'The team is impressive.',
  ),
  decides(
    'effective|effectively|effectiveness; cost effective; successful*; success|successes; succeed*',
    'Partners work effectively.',
  ),
  decides(
    'strength|strengths; strong|stronger|strongest|strongly; strengthen*; robust*; solid*; sound; firm|firmly; tight grip',
    'Corporate parenting is strong.',
  ),
  decides(
    'good; very good; best; better; high quality; good quality; better quality; good level*; to good effect; highly',
    'Assessments are good.',
  ),
  decides(
    'positive*; pleasing*; encouraging; reassur*; commendabl*; praisewort*',
    'Feedback from schools is positive.',
  ),
  decides('well; very well; extremely well; works well; do well; well ~1 known', 'Meetings are well attended.'),
  // It gets better.
  decides(
    'improvement|improvements; significant improvement*; continuous improvement; made|making|make|makes|shows|showing ~3 progress; good progress; progress is being made; gained momentum; turned a corner; on track',
    'Practice is on track.',
  ),
  decides(
    'transformed; transformative; reinvigorat*; revitalis*; rejuvenat*; restored; stabilis*; steadied; consolidated; enhanc*; accelerat*; upskilled; uplift; pays off; paid off; maturing|matured; paying dividends; adds value; added value; bear|bearing fruit; driven forward',
    'The investment has reinvigorated the workforce.',
  ),
  decides(
    'make|makes|made|making ~3 difference; difference that this|it makes; positive impact; tangible; is having ~2 impact',
    'Their work makes a real difference.',
  ),
  decides(
    'benefit|benefits|benefited|benefiting|benefitted|benefitting from; benefit|benefits|benefited|benefiting',
    'Children benefit from regular visits.',
  ),
  // How it is done.
  decides(
    'thorough*; comprehensive*; rigor*; rigour; meticulous*; detailed; in depth; holistic*; coherent*; cohesive*; proportionate*; incisive*; insight*; succinct*; analytical; evaluative; well rounded',
    'Enquiries are thorough.',
  ),
  decides(
    'timely; timeliness has improved; in good time; prompt|promptly; swift*; quick|quickly|quicker; speed*; rapid|rapidly; immediate|immediately; decisive*; at the right time; right time; within timescale*; without delay; without ~1 delay; on time; the same day; at the earliest opportunity; early stage',
    'Referrals get a timely response.',
  ),
  decides(
    'appropriate|appropriately; suitable|suitably; relevant|pertinent; right support; right help; the right; right level*; compliant; purposeful*; meaningful*; focused; sharp focus; sharper focus; clear focus; child centred; child focused; family focused; relationship based; strengths based; strength based',
    'Decisions are made appropriately.',
  ),
  decides(
    'sensitiv*; careful*; thoughtful*; considerate; compassion*; empath*; kind|kindness|kindly; warm|warmth|warmly; caring for|about; care about; nurtur*; respectful*; non judgemental; love|loved|loving; unconditional; patient*; humane; friendly; welcom*; inclusive*',
    'Workers speak to children sensitively.',
  ),
  decides(
    'creative*; innovat*; imaginative*; inventive; pioneering; forward thinking; flexible|flexibly; resourceful*; bespoke; tailored; individualised; personalised; intelligent*; sophisticated; nuanced; astute*; wise|wisely; forensic*',
    'Workers find creative ways of helping.',
  ),
  decides(
    'persist*; tenaci*; relentless*; unrelenting; unwavering; tireless*; diligent*; assiduous*; strenuous*; assertive*; determin*; vigilan*; vigorous*; concerted; work|works|worked|working ~1 hard; work|works|worked|working tirelessly; go the extra mile; hard working; steadfast',
    'Workers are persistent in reaching young people.',
  ),
  decides(
    'skilled|skilful|skilfully|skills; highly skilled; expert|expertly|expertise; adept*; competen*; experienced; knowledgeabl*; qualified; credible; capable|capably; proficien*; confident|confidently|confidence; professional curiosity; curious; inquisitive',
    'Skilled workers help families.',
  ),
  decides(
    'dedicat*; committed; commitment; passion*; conscientious*; enthusias*; motivated; energ*; ambitious*; ambition|ambitions; aspiration|aspirational; vibrant; resilient; visible; approachab*; accessible; responsive*; proactive*; reflective; receptive; permission|culture of openness; learning culture; appropriately|suitably|constructively challeng*; professional|constructive|appropriate|robust challenge; culture of learning; high support; high challenge',
    'Leaders are ambitious for children.',
  ),
  decides(
    'accura*; clear|clearer|clearest|clearly; clarity; evident; explicit|explicitly; transparen*; measurable; realistic; specific; up to date; well informed; informative; evidence based; self aware*; live|line of sight; sighted on; tangibl*',
    'Leaders have a clear understanding of the service.',
  ),
  decides(
    'stable; stability; settled; secure|securely|security; consisten*; reliab*; trust|trusted|trusting; enduring; lasting; long lasting; sustained; sustainab*; continuity; embedded; established; aligned; seamless*; smooth|smoothly; cohesion; coordinated; co ordinated; joined up; integrated',
    'Children live in stable homes.',
  ),
  decides(
    'value|valued|values; valuable; invaluable; helpful*; beneficial*; useful*; productive*; constructive*; impactful; fruitful; worthwhile; influential; powerful*; supportive; manageable; safe|safely|safer; healthy|healthier; happy|happier|happily; comfortable; rich|richer; enrich*; plentiful; plenty; generous*; wide range; wide ranging; broad range; full range; good range; wide variety; wealth of; breadth; array',
    'Families value the help they get.',
  ),
  decides(
    'proud|proudly; pride; praised; enjoy*; thrive|thrives|thriving; flourish*; prosper*; celebrat*; champion*; appreciat*; optimis*; speak|speaks|spoke ~2 highly; advocate for|strongly|on; sense of belonging; high morale; morale is high',
    'Staff are proud of their work.',
  ),
  decides(
    'needs ~1 met; meets ~3 needs; meet ~3 needs; meeting ~3 needs; met by; met through; seen alone; see|sees children alone; visited regularly; seen regularly; in line with; permanent homes; at the heart; at the centre; child’s pace; children’s pace; pay|pays|paid ~1 attention; attention is paid; attention is given',
    'Children’s needs are met.',
  ),
  // It is there, and it is done.
  leans(
    'ensur*; enabl*; helps|helped|helping; supports|supported|supporting; protects|protected|protecting; safeguarded; empower*; encourag*; promot*; facilitat*; equip|equips|equipped; prevents; strives; contribut*; assist|assists|assisted; guide|guides|guided; assured; assures; drive|drives|driving',
    'This enables children to stay at home.',
  ),
  leans(
    'regular|regularly; routine|routinely; frequent|frequently; often; always; usually; generally; active|actively; continu*; readily; easily; easy; fully; full; wholly; whole; most; mostly; majority; vast majority; increasingly; growing; extensive*; intensive; close|closely; dynamic; open; shared; collaborat*; cooperat*; collective*; together; jointly; joint; direct; sufficient|sufficiently; adequate|adequately; enough; satisfactory; systematic*',
    'Children see them regularly.',
  ),
  leans(
    'progress; progressed; progresses; achiev*; access; oversight; oversee*; oversaw; relationship|relationships; listen*; understand|understands|understanding|understood; know|knows|known; aware of their|what|who|how; opportunit*; specialist; therapeutic; training; considered; consideration; informed; involved; involvement; engage*; included; monitored; tracked; scrutin*; review|reviewed; respond*; priorit*; invest*; funding; resourced; attended; participat*; consulted; shaped; influence*; heard; captured; recorded; explored; explore; identified; identify; recognised; learn|learning; test|tested; rationale; analysis; coproduc*; best interests; wishes and feelings; advoca*; praise*; respected; recommend*; above average; above the national; exceed*; higher than similar',
    'Young people are involved in the service.',
  ),
]
