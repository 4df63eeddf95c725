import { describe, expect, test } from 'vitest';
import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import { Gate } from '../../client/src/gate.ts';

const title = '某市民政局2023年政府信息公开工作年度报告';

/** As much of a document as the gate looks at; counts the lines that are read. */
function document(text: string, { language = 'markdown', uri = 'file:///draft.md' } = {}) {
	const lines = text.split('\n');
	const read = { lines: 0 };
	const fake = {
		uri: { scheme: uri.slice(0, uri.indexOf(':')), toString: () => uri },
		languageId: language,
		lineCount: lines.length,
		lineAt: (line: number) => {
			read.lines++;
			return { text: lines[line] };
		},
	};
	return Object.assign(fake as unknown as TextDocument, { read });
}

function change(document: TextDocument, rangeOffset = 0): TextDocumentChangeEvent {
	return { document, contentChanges: [{ rangeOffset }] } as unknown as TextDocumentChangeEvent;
}

describe('the gate', () => {
	test.each([
		['Markdown file', 'markdown', 'file:///a.md', true],
		['plain text', 'plaintext', 'file:///a.txt', true],
		['draft that is not saved', 'markdown', 'untitled:Untitled-1', true],
		['file on a virtual file system', 'nianbao-report', 'vscode-vfs://github/a/b.md', true],
		['source code', 'javascript', 'file:///a.js', false],
		['log', 'plaintext', 'output:a', false],
		['older version', 'markdown', 'git:/a.md', false],
		['cell of a notebook', 'markdown', 'vscode-notebook-cell:/a.ipynb#1', false],
		['search result', 'plaintext', 'search-editor:a', false],
	])('%s', (_, language, uri, expected) => {
		expect(new Gate().admits(document(title, { language, uri }))).toBe(expected);
	});

	test('sees a document become a report, once', () => {
		const gate = new Gate();
		expect(gate.admits(document('会议纪要'))).toBe(false);
		const draft = document(title);
		expect(gate.changed(change(draft))).toBe(true);
		expect(gate.changed(change(draft))).toBe(false);
	});

	test('keeps a report until it is closed', () => {
		const gate = new Gate();
		gate.admits(document(title));
		const retitled = document('某市民政局');
		expect(gate.admits(retitled)).toBe(true);
		gate.forget(retitled);
		expect(gate.admits(retitled)).toBe(false);
	});

	test('reads little of a large file when it changes, nothing when the change is far down', () => {
		const gate = new Gate();
		const large = document('一行普通的文字，不是报告。\n'.repeat(100_000));
		gate.changed(change(large));
		expect(large.read.lines).toBeLessThan(2_000);
		large.read.lines = 0;
		gate.changed(change(large, 500_000));
		expect(large.read.lines).toBe(0);
	});
});
