/** Reads files as text. The only place of the command line that touches the file system. */
import { readFile } from 'node:fs/promises';

export type ReadDraft =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'failed'; readonly reason: string };

/** UTF-8; what is none is read as GB18030, in which many a Windows program still saves. */
export async function readDraft(file: string): Promise<ReadDraft> {
	try {
		const bytes = await readFile(file);
		return { kind: 'text', text: decode(bytes) };
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		if (code === 'ENOENT') return { kind: 'failed', reason: '没有这个文件。' };
		if (code === 'EISDIR') return { kind: 'failed', reason: '这是文件夹，请给出文件。' };
		if (code === 'EACCES') return { kind: 'failed', reason: '没有读取权限。' };
		return { kind: 'failed', reason: `无法读取：${error instanceof Error ? error.message : String(error)}` };
	}
}

/** Keeps a byte order mark, so that offsets are those of the file. */
function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}
