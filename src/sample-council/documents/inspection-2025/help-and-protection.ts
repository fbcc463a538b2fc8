import { paragraphsOf } from '../model.ts'

export const helpAndProtection = paragraphsOf(`
Anyone who is worried about a child in Marlshire can speak to a qualified practitioner on the day they call. The family
help desk in Marlport answers quickly, and a manager reads each contact before it is closed. Threshold decisions are
sound for most children. Parents are usually asked for consent before other agencies are approached, but when
practitioners go ahead without it the reason is missing from too many records.

Family help is well established in all six localities and families value it. Lead practitioners in Sallowmere and
Pellwick bring schools, health visitors and the voluntary sector round one table, and parents told inspectors that they
no longer have to repeat their story. Waiting lists for parenting courses have been cleared. In Cold Ambry, where two
posts have been empty since spring, families still wait too long for a first visit.

Children do not always move smoothly between family help and social work. Stepping down is planned at a meeting that
the family attends, and few families come back within the year. Stepping up is slower and less certain: some children
waited for more than three weeks while two services discussed who should see them first.

Out of hours, the emergency duty team responds promptly and shares what it has done with daytime colleagues before
nine the next morning. On-call managers are easy to reach and their decisions are recorded with reasons.

Strategy discussions are the weakest part of the response to children who may be suffering significant harm. Many are
held late, and health and education are absent from a significant minority. Minutes seldom say who will do what, so
agencies leave with different understandings of the plan. Once a section 47 enquiry has begun, social workers see
children quickly and on their own, and no child was found to be unsafe at the time of the inspection.

Assessments are mostly thorough, and the best draw on direct work to show what daily life is like for the child. Social
workers take care to understand children who do not use speech, watching how they play and asking the people who know
them best. Fathers and other parents who live elsewhere are too often left out, which means that risks and sources of
support are both missed.

Too many children in need and child protection plans are long lists of services. They do not say plainly what has to be
different for the child, or by when, and parents told inspectors that they were unsure what was being asked of them.
Where plans are good, as in the Hethercombe teams, they are written with the family and reviewed on time, and children
make steady progress.

Chronologies have improved since a county template was introduced, and are used well in court work. Elsewhere they are
started at the point of crisis and not kept up. As a result, patterns of harm that build slowly are recognised late for
a small number of children.

Child protection conferences are chaired with skill. Conference chairs meet families beforehand, and children who wish
to take part are helped by an advocate. Core groups meet regularly but lose pace after the first review, and chairs do
not escalate delay as often as they should.

Letters and reports to families are uneven. Some speak directly and kindly to the child who will one day read them.
Others are full of professional terms, and a few were sent in English to parents who read another language.

Work before care proceedings is purposeful. Legal planning meetings are timely, alternatives within the wider family
are explored early, and family group decision-making is offered to almost every family. Court statements are of good
quality, and children who can stay safely at home do so.

Neglect is recognised, but the response to it is inconsistent. Social workers have been trained in the county’s neglect
toolkit, yet fewer than half of the records seen contained one that had been finished. For some children, improvement in
home conditions was accepted too readily and did not last.

When domestic abuse is the main worry, children benefit from skilled help. Specialist workers sit within each locality
team, safety plans are practical, and adults who harm are offered a programme to change their behaviour. Work to tackle
violence against women and girls is led jointly with the police and schools. Children affected by parents’ substance
misuse also receive effective support. Practice with children who have been sexually abused is less assured, and the
route to a medical examination is not understood by all practitioners.

Children who go missing are found quickly through good joint work with the police. Return home interviews are offered
to all, but a third take place after the expected 72 hours and what children say is not used well enough to prevent the
next episode. Exploitation is mapped with rigour: work with shopkeepers, bus drivers and youth workers has made the
Ostley Vale precinct a safer place, and antisocial behaviour there has fallen.

Disabled children are known well by their social workers and most receive imaginative, well-planned care. Planning for
adulthood begins too late for some, and families described the last year before 18 as a scramble. Young carers are
identified by schools and enjoy a lively programme of activities, although a written assessment of what they do at home
is not always completed.

Young people aged 16 and 17 who become homeless are seen the same day, and joint assessments with housing are carried
out. Their right to become looked after is not explained clearly or consistently, so that a few make this choice without
knowing what it means. Private fostering is rare; the arrangements that are known about are visited on time.

Children who are missing education and those who are educated at home are tracked carefully, and the education
inclusion team acts when a child has not been seen. The designated officer gives timely and authoritative advice about
allegations against adults who work with children.
`)
