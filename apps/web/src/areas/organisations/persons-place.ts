/** Where the people of an organisation are shown. Becomes '/ky/$frame/nhan-su' as soon as that page stands. */
export const personsPlace = '/ky/$frame/to-chuc'
