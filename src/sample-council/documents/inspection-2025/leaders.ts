import { paragraphsOf } from '../model.ts'

export const leaders = paragraphsOf(`
Senior leaders know the county well and are candid about it. Their self-evaluation matched what inspectors saw in all
but one respect: the extent of delay in strategy discussions had not been recognised. Since the last inspection they
have brought stability after a period of frequent change.

Political support is strong. The lead member visits teams each month, reads anonymised accounts of children’s
experiences and asks searching questions. The corporate parenting panel is lively and well attended, but it does not
yet hold housing to account for the homes that care leavers are offered.

Partnership work is maturing. Police, health and council share the cost of the exploitation hub and its results are
impressive. Joint planning for the new multi-agency child protection teams is on course. Agreement with the health
trust about attendance at strategy discussions has been slow to come.

Practice audits are frequent and increasingly reliable, and practitioners take part in them. Moderation has raised the
standard. Actions that follow are not tracked to completion in every team, so the same learning recurs from one
quarter to the next.

Performance information is accurate and is used by managers every week. Dashboards show what is overdue, by team and by
worker. They say less about whether children’s lives are better, and there is little reliable information about where
care leavers live.

Management oversight is visible on almost every record, and managers are available and supportive. Supervision takes
place less often than the county’s own standard in four of the six localities. Where it happens it is reflective, but
decisions are not followed up at the next meeting and some children’s plans drift as a consequence.

Caseloads have fallen and most social workers say that they have time to do their job. Turnover is low and agency use
has halved. Newly qualified workers are protected and well supported. Personal advisers’ caseloads remain too high in
Ostley Vale and Hethercombe.

Learning is part of everyday life. The practice academy offers relevant training, and practitioners speak with
enthusiasm about it. Staff are listened to: a monthly forum with the director led to shorter forms and a better system
for interpreting.

Leaders understand their budget and have protected early help in spite of pressure. The commissioning strategy sets out
what homes are needed for children in care, and two small children’s homes will open next year. It is silent on
accommodation for care leavers over 18.

Complaints are answered fully and within time, and lessons are shared. Serious incidents are notified promptly, and
reviews lead to change. Staff know how to raise concerns, although the policy for escalating disagreements between
agencies is little known outside the county’s own teams.
`)
