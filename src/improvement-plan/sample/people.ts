/** Who leads what in Marlshire's plan: people of the invented staff directory, and one partner. */
export const brigstock = { name: 'Callum Brigstock', role: 'Team manager' }
export const farnworth = { name: 'Aisha Farnworth', role: 'Social worker' }
export const patchett = { name: 'Dev Patchett', role: 'Head of quality assurance' }
export const carrow = { name: 'Ines Carrow', role: 'Performance analyst' }
export const ellery = { name: 'Margaret Ellery', role: 'Independent reviewing officer' }
export const okafor = { name: 'Jess Okafor-Lane', role: 'Team manager' }
export const addlestrop = 'Simon Addlestrop'
