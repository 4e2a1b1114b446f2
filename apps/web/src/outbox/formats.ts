/** The shape in which commands are kept on a device from now on. A change of the shape is a new number. */
export const format = 1

/** Shapes that this version of the app can still send. */
export const readableFormats: readonly number[] = [1]
