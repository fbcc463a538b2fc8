/** What the rules of the chronology rest on. */
export const practiceTool = 'Research in Practice, Completing social work chronologies: practice tool (2022)'
export const localGuidance = 'Devon children’s services procedures, Chronologies'
export const both = `${practiceTool}; ${localGuidance}`
