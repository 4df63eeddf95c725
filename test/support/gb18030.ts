/** Writes GB18030, which Node can read but not write: the two-byte part, found by reading all of it. */

const bytesOf = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++) {
	for (let trail = 0x40; trail <= 0xfe; trail++) {
		if (trail === 0x7f) continue;
		const character = decoder.decode(Uint8Array.of(lead, trail));
		if (character.length === 1 && !bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
	}
}

export function gb18030(text: string): Uint8Array {
	return Uint8Array.from(
		Array.from(text).flatMap((character): readonly number[] => {
			const code = character.charCodeAt(0);
			if (code < 0x80) return [code];
			const bytes = bytesOf.get(character);
			if (bytes === undefined) throw new Error(`${character} has four bytes`);
			return bytes;
		}),
	);
}
