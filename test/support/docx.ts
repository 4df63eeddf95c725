/** Writes Word documents for tests: as little of the format as a converter has to understand, in a zip without compression. */
import { crc32 } from 'node:zlib';

export interface DocxCell {
	readonly text: string;
	readonly columnSpan?: number;
	/** `start`: the cell reaches down; `on`: it is reached by one above. */
	readonly down?: 'start' | 'on';
}

export type DocxPart = string | readonly (readonly DocxCell[])[];

/** A document of paragraphs and tables. */
export function docx(parts: readonly DocxPart[]): Uint8Array {
	const body = parts.map((part) => (typeof part === 'string' ? paragraph(part) : table(part))).join('');
	const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const packages = 'http://schemas.openxmlformats.org/package/2006';
	return zip({
		'[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		'_rels/.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `${xml}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
	});
}

/** The same document, its text said to have this many bytes unpacked. */
export function swollen(document: Uint8Array, size: number): Uint8Array {
	const bytes = document.slice();
	const view = new DataView(bytes.buffer);
	for (let at = 0; at + 46 < bytes.length; at++) {
		if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
	}
	return bytes;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function paragraph(text: string): string {
	return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function table(rows: readonly (readonly DocxCell[])[]): string {
	const written = rows.map((row) => {
		const cells = row.map(({ text, columnSpan, down }) => {
			const across = columnSpan === undefined ? '' : `<w:gridSpan w:val="${columnSpan}"/>`;
			const merged = down === undefined ? '' : down === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
			return `<w:tc><w:tcPr>${across}${merged}</w:tcPr>${paragraph(text)}</w:tc>`;
		});
		return `<w:tr>${cells.join('')}</w:tr>`;
	});
	return `<w:tbl>${written.join('')}</w:tbl>`;
}

function zip(files: Readonly<Record<string, string>>): Uint8Array {
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const [name, contents] of Object.entries(files)) {
		const bytes = encoder.encode(contents);
		const path = encoder.encode(name);
		const common = [
			...[20, 0x0800, 0, 0, 0x21].map((value) => [value, 2] as const),
			...[crc32(bytes), bytes.length, bytes.length].map((value) => [value, 4] as const),
			...[path.length, 0].map((value) => [value, 2] as const),
		];
		const local = join([little([[0x04034b50, 4], ...common]), path, bytes]);
		parts.push(local);
		directory.push(
			join([little([[0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), path]),
		);
		offset += local.length;
	}
	const central = join(directory);
	const count = directory.length;
	const end = little([
		[0x06054b50, 4],
		[0, 2],
		[0, 2],
		[count, 2],
		[count, 2],
		[central.length, 4],
		[offset, 4],
		[0, 2],
	]);
	return join([...parts, central, end]);
}

function little(values: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
	return Uint8Array.from(
		values.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255)),
	);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
