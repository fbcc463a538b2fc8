/** For a time of today that lies ahead. */
export const laterThanNow = 'The time must be now or earlier'
