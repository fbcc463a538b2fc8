const shape = /^[^\s@<>()[\],;:"\\\p{Cc}]{1,64}@[^\s@<>()[\],;:"\\\p{Cc}]{1,190}$/u

/** One address and nothing else: no name, no second one, no line end. */
export const isOneAddress = (text: string): boolean => shape.test(text)
