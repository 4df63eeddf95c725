/** Reads files as text. The only place of the command line that touches the file system. */
import { readFile } from 'node:fs';
import { promisify } from 'node:util';
import { type Decoded, decodeText } from '../text/bytes.ts';

export type ReadDraft = (Decoded & { readonly kind: 'text' }) | { readonly kind: 'failed'; readonly reason: string };

/**
 * Not `node:fs/promises`, which takes longer to load than a file to read; and not at once: where nothing is waited for
 * between a thousand files, what each of them leaves behind is not swept away, and memory doubles.
 */
const bytesOf = promisify(readFile);

/** A file in any of the encodings that `decodeText` knows. */
export async function readDraft(file: string): Promise<ReadDraft> {
	try {
		const decoded = decodeText(await bytesOf(file));
		if (decoded !== undefined) return { kind: 'text', ...decoded };
		return { kind: 'failed', reason: '不是文本文件。Word 文件请先转成草稿（VS Code 命令“年报: 转成草稿…”）。' };
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		if (code === 'ENOENT') return { kind: 'failed', reason: '没有这个文件。' };
		if (code === 'EISDIR') return { kind: 'failed', reason: '这是文件夹，请给出文件。' };
		if (code === 'EACCES') return { kind: 'failed', reason: '没有读取权限。' };
		return { kind: 'failed', reason: `无法读取：${error instanceof Error ? error.message : String(error)}` };
	}
}
