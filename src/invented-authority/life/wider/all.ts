import type { Child } from '../../model.ts'
import type { Scene } from '../scene.ts'
import { addAdvocacy } from './advocacy.ts'
import { addComplaints } from './complaints.ts'
import { addDiscussions } from './discussions.ts'
import { addHomeEducation, addMissingEducation } from './education.ts'
import { addExploitation } from './exploitation.ts'
import { addIncidents } from './incidents.ts'
import { addMissingMeetings } from './missing-again.ts'
import { addLifeStories, settlePermanence } from './permanence.ts'
import { addPrivateFostering } from './private-fostering.ts'

/** What follows from the life of a child besides plans and care, once that is whole: safety, schooling, complaints, a voice, a story. */
export const addWider = (scene: Scene, child: Child): void => {
  addDiscussions(scene, child)
  addMissingMeetings(scene, child)
  addExploitation(scene, child)
  addPrivateFostering(scene, child)
  addHomeEducation(scene, child)
  addMissingEducation(scene, child)
  addIncidents(scene, child)
  settlePermanence(scene, child)
  addLifeStories(scene, child)
  addComplaints(scene, child)
  addAdvocacy(scene, child)
}
