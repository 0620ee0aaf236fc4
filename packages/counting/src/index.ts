/** Minutes → totals → outcomes, in bulk and one by one. */
export {}
