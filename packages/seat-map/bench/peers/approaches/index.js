export const peers = import.meta.glob(['./*.js', '!./index.js', '!./drag.js']);
