/** The everyday needs that are gone through at a visit. */
export const everydayNeeds = {
  food: 'Food',
  cooking: 'Somewhere to cook',
  money: 'Money until the next payment',
  heating: 'Heating and hot water',
  laundry: 'Laundry',
  phone: 'A phone with credit',
  lock: 'A door that locks',
  travel: 'Travel',
  medicines: 'Medicines',
  gp: 'A GP and dentist',
  people: 'People to turn to',
  safety: 'Feeling safe there',
} as const satisfies Readonly<Record<string, string>>
