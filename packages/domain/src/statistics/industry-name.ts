import { industrySections } from '../enterprises'

/** Chinese name of a section of GB/T 4754; the letter itself when there is no such section. */
export const industrySectionName = (section: string): string => industrySections[section]?.zh ?? section
