/** Writes docs/law-to-code.md: article → rule → file → test. */
export {}
