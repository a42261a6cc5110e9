/**
 * What the example company expects of a department: about one in twelve of those who work there off with back complaints a
 * year, as a company of this kind might write it down; six weeks and twenty-eight hours a week each.
 *
 * @param workstations how many stand in the department
 */
export function exampleNeed(workstations: number) {
  return { peopleTenths: 4 * workstations, weeks: 6, hoursPerWeek: 28 };
}
