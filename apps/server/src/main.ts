/** The server of the product. */
export {}
