/** A text as messages quote it: of a long one the beginning. */
export function quoted(text: string, longest: number): string {
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
