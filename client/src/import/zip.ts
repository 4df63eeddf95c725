const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
/** The end of the directory, and a comment of any length behind it. */
const longestEnd = 22 + 65_535;

/**
 * How many bytes the XML files of a zip say that they have unpacked; undefined when it is no zip. A file of a few kilobytes
 * may hold gigabytes, and whoever unpacks them takes all extensions down with him.
 */
export function unpackedXml(bytes: Uint8Array): number | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	const first = Math.max(0, bytes.length - longestEnd);
	while (end >= first && view.getUint32(end, true) !== endOfDirectory) end--;
	if (end < first) return undefined;
	let at = view.getUint32(end + 16, true);
	let total = 0;
	for (let entries = view.getUint16(end + 10, true); entries > 0; entries--) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return undefined;
		const nameLength = view.getUint16(at + 28, true);
		const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength));
		if (/\.(?:xml|rels)$/i.test(name)) total += view.getUint32(at + 24, true);
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return total;
}
