import { paragraphsOf } from '../model.ts'

export const inCare = paragraphsOf(`
Decisions to bring a child into care are rarely rushed. They are taken by senior managers who know the family’s
history. The edge of care service has enabled 60 children to remain at home this year. When children return to
their parents, the plan for doing so is careful and well supported.

Most children in care live with families in or near Marlshire and are happy where they are. Stability is good and has
improved for three years in a row. There are not enough local homes for teenagers with complex needs, and a few have
been moved at short notice because nothing suitable could be found.

Children who live outside the county are visited as often as those within it, and receiving authorities are told promptly
of their arrival. Access to therapy can be delayed while areas agree who will pay. Marlshire is clear about children
placed within its own borders by others and challenges placements that are unsafe.

Social workers enjoy spending time with children, and it shows in the detail of what they know. Visits are regular,
children are seen alone, and records speak to the child in warm and simple language. Life-story work is a
strength for younger children, but is not routinely offered to those who came into care as teenagers.

Children’s identity, faith, language and culture are thoughtfully considered. Hair, food and festivals are discussed
with carers as a matter of course, and for brothers and sisters of mixed heritage this has led to better matching.

Reviews are child centred, and older children increasingly chair their own. Independent reviewing officers keep in
touch between meetings and notice when things slip. Their challenge is usually effective, although formal escalation is
seldom used when health assessments run late.

Health needs are identified well. Initial health assessments are often late because consent forms arrive slowly, and
leaders have begun to sign these at the point of placement. Dental checks are up to date for nearly all. Children have
quick access to a dedicated emotional well-being team, whose psychologists also advise carers.

The virtual school is ambitious and highly regarded by headteachers. Personal education plans are reviewed each term
and show what the extra funding has bought. Attendance is better than that of similar children elsewhere, and suspensions
have fallen by half. A small group of older pupils on part-time timetables do not receive enough teaching.

Permanence is considered from the first weeks. Plans for adoption, special guardianship, long-term fostering or return
home are tracked closely by managers, and few children drift. Matching meetings weigh up strengths and gaps honestly.

Foster carers feel respected and are well trained. Supervising social workers visit often, and the county’s three carer
networks offer practical help at weekends and evenings. Staying put is encouraged from the age of 15, so young people
and carers know early what is possible.

Adoption is timely and well prepared, including for brothers and sisters and for children with additional needs.
Adopters praised the way they were prepared for a placement. Support after adoption is good once it starts, but
families wait several months for a first appointment.

Family time is arranged around the child. Supervised sessions take place in welcoming centres, and children are asked
afterwards what they would change. Plans for seeing brothers and sisters who live elsewhere are made for all but a few.

Unaccompanied children are met with kindness. They are quickly offered an interpreter, a health check and a place in
school or college, and are helped to trace relatives where it is safe. Age assessments are fair and well recorded.

Children influence the service. The children in care council, Our Turn, rewrote the complaints leaflet and interviews
every senior manager. All children know how to ask for an advocate, and those who have one value it.
`)
