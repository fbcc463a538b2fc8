/** Contrast of colours by WCAG 2.2 (relative luminance, success criterion 1.4.3). Colours are `#rrggbb`. */

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

const channel = (value: number): number => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16)))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** From 1 (none) to 21 (black on white). Text needs 4.5. */
export const contrast = (one: string, other: string): number => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

const white = '#ffffff'
// True black, not GOV.UK's: between them the two always reach 4.58, which #0b0c0c would miss on some reds.
const black = '#000000'

/** White or black, whichever reads better on the colour: never below 4.5, as no colour is that far from both. */
export const textOn = (colour: string): string => (contrast(colour, white) >= contrast(colour, black) ? white : black)

/** The colour itself where it can be read on white, else black: for the line below a chosen navigation item. */
const onWhite = (colour: string): string => (contrast(colour, white) >= 3 ? colour : black)

/** The council's colour as custom properties, so that the page needs no inline style. */
export const councilStylesheet = (colour: string): string =>
  `:root{--council-colour:${colour};--council-text:${textOn(colour)};--council-mark:${onWhite(colour)}}\n`
