/** Most megabytes of one file, as the file store takes them; said beside every upload. */
export const uploadMegabytes = 20;
