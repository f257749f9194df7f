import { type Audience, reachesStaff, reachesStudents } from '../draft/brief.ts';
import type { RecipientList } from './list.ts';

/**
 * Does a list of this population agree with whom the message is for (U07, U23)? A message to students takes no list
 * with staff and the other way; one to both takes any list. Without an audience nothing can disagree yet.
 */
export function populationFits(audience: Audience | null, population: RecipientList['population']): boolean {
  if (!audience) return true;
  const students = reachesStudents(audience.kind);
  const staff = reachesStaff(audience.kind);
  if (students && staff) return true;
  return population === (students ? 'students' : 'staff');
}
