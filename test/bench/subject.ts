/** What is measured in this process, in one bundle: our check of a draft, and the yardstick. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Range } from 'vscode-languageserver-protocol';
import { OpenDocuments } from '../../server/src/lsp/documents.ts';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import type { Problem } from '../../server/src/service/problems.ts';
import { decodeText } from '../../server/src/text/bytes.ts';

export { gb18030 } from '../support/gb18030.ts';

/** Everything the editor does with a draft that it has just got: read, bind, all rules. Returns the count of problems. */
export function check(text: string, markdown: boolean): number {
	return new CheckedDraft(text, markdown).problems().length;
}

/** The same, with what was found. */
export function problemsOf(text: string, markdown: boolean): readonly Problem[] {
	return new CheckedDraft(text, markdown).problems();
}

/** A Markdown draft that is edited. */
export function openDraft(text: string): CheckedDraft {
	return new CheckedDraft(text, true);
}

/** Documents as the server keeps them, checked at each event. */
export function openDocuments() {
	const documents = new OpenDocuments();
	return {
		open(uri: string, text: string): number | undefined {
			const textDocument = { uri, languageId: 'markdown', version: 1, text };
			return documents.open({ textDocument }).draft.problems().length;
		},
		change(uri: string, version: number, { range, text }: { range: Range; text: string }): number | undefined {
			const textDocument = { uri, version };
			return documents.change({ textDocument, contentChanges: [{ range, text }] })?.draft.problems().length;
		},
		close(uri: string): void {
			documents.close(uri);
		},
	};
}

/** The text of a file, as the command line reads it. */
export function decode(bytes: Uint8Array): string | undefined {
	return decodeText(bytes)?.text;
}

/** The yardstick Y: what any linter built on remark pays before its first rule. Returns the count of nodes. */
export function parse(text: string): number {
	return unified().use(remarkParse).use(remarkGfm).parse(text).children.length;
}
