/**
 * Stands in for parse5's table of the elements of HTML. The tokenizer looks a tag's number up in it for the tree builder,
 * which is not used here; nothing reads the number.
 */
export const TAG_ID = { UNKNOWN: 0 };

export const getTagID = () => TAG_ID.UNKNOWN;
