/** Stands for the libraries to compare with where they could not be installed. */
export const peers = {};
