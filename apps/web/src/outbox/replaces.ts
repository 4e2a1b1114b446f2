/** Under this it is remembered that the form's next command takes the place of a refused one. */
export const replacesKey = (key: string): string => `replaces.${key}`
