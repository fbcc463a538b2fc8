/** A report of the single inspection: contents that name every heading, numbered judgements, a board with a grade of its own. */
export const single2015 = `Marlshire County Council
Inspection of services for children in need of help and protection, children looked after and care leavers
and
Review of the effectiveness of the Local Safeguarding Children Board1

Inspection dates: 3 March 2015 – 25 March 2015
Report published: 12 May 2015

The overall judgement is that children’s services require improvement

1. Children who need help and protection\tRequires improvement
2. Children looked after and achieving permanence\tGood
2.1 Adoption performance\tOutstanding
2.2 Experiences and progress of care leavers\tGood
3. Leadership, management and governance\tRequires improvement

The effectiveness of the Local Safeguarding Children Board (LSCB) is inadequate

Contents

The local authority 2
Executive summary 2
Recommendations 3
Summary for children and young people 4
The experiences and progress of children who need help and protection 5
The Local Safeguarding Children Board (LSCB) 6
Recommendations 6
Information about this inspection 7

The local authority

Executive summary

1. Services have improved since the last inspection. They are not yet good.

Recommendations

Priority and immediate action

2. Ensure that strategy discussions include health partners.

Areas for improvement

Quality of practice

3. Improve the quality of plans so that families know what must change.
4. Ensure that return home interviews are offered in time.

Summary for children and young people

■ Social workers listen to you.

Inspection judgements about the local authority

The experiences and progress of children who need help and protection\tRequires improvement

5. Early help is well organised.

6. Too many assessments take too long.

The Local Safeguarding Children Board (LSCB)

Recommendations

7. Publish the learning of reviews.

Information about this inspection

Lead inspector: Ada Lindqvist HMI
Team inspectors: Bo Castellane HMI, Ines Okafor-Grey HMI
`
