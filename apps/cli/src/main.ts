/** The command `./baucu`. */
export {}
