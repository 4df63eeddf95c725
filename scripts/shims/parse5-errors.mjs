/** Stands in for parse5's names of parse errors. They are told to whoever asks for them; nobody here does. */
export const ERR = {};
