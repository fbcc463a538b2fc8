import { paragraphsOf } from '../model.ts'

export const careLeavers = paragraphsOf(`
Personal advisers are committed and go out of their way for the people they work with. Most young people meet
their adviser well before their eighteenth birthday. For those whose social worker leaves at that point, the
transfer is abrupt and important history is lost.

Pathway plans vary too much. Good plans are ambitious, are written in the young person’s own words and change when life
changes. Weaker ones are copied forward from one review to the next, do not consider what to do if things go wrong and
are not shared with the young person. One in five had not been reviewed within six months.

Advisers keep in touch with nearly all care leavers, including those over 21 who ask for help again. Visits are less
frequent for young people who live more than an hour away. Some of them told inspectors that they are contacted by
text message only and feel forgotten.

The range of homes for care leavers is too narrow. Young people spoke of being offered a single place, at short notice,
that they had not seen. At the time of the inspection, four were living in bed and breakfast or other emergency
accommodation, and managers could not say for how long. Decisions to use such places are not always approved by a
senior manager.

Young people who hold a tenancy receive sensible help to keep it. The rent guarantee scheme in Marlport and Pellwick is
a strength, and no care leaver was evicted last year. Staying close arrangements are at an early stage and have not yet
made a difference.

More than half of care leavers are in education, employment or training. Apprenticeships in the council and its
contractors are ring-fenced, and mentors help young people to stay the course. Leaders do not have a clear picture of
those who have been out of work for a long time, so support for this group is not well targeted.

Care leavers are registered with a doctor and most have their health history. Those who need help with their mental
health wait too long for adult services, and advisers are left to manage high levels of distress without enough advice.

The local offer is clear, generous and designed with young people. It includes exemption from council tax to the age of
25, leisure passes and a weekly drop-in with a hot meal. Parents among the group said that the drop-in kept them going.

Young people in custody are visited regularly and letters are answered. Planning for release starts late for some, and
two were released without knowing where they would sleep that night.
`)
