/** Reads files as text. The only place of the command line that touches the file system. */
import { readFileSync } from 'node:fs';
import { type Decoded, decodeText } from '../text/bytes.ts';

export type ReadDraft = (Decoded & { readonly kind: 'text' }) | { readonly kind: 'failed'; readonly reason: string };

/** A file in any of the encodings that `decodeText` knows. */
export function readDraft(file: string): ReadDraft {
	try {
		const decoded = decodeText(readFileSync(file));
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
