/** What goes over a stream is what JSON says, however much of it was written before. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientAbilities, diagnosticOf } from '../../server/src/lsp/convert.ts';
import { messageBytes } from '../../server/src/lsp/message-bytes.ts';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { defaultOptions } from '../../server/src/service/options.ts';
import { planOf, shapes, write } from '../support/shapes.ts';

function expectWritten(message: { jsonrpc: string }): void {
	const body = JSON.stringify(message);
	const expected = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
	expect(Buffer.from(messageBytes(message)).toString()).toBe(expected);
}

const client: ClientAbilities = {
	pullsDiagnostics: false,
	refreshesDiagnostics: false,
	related: false,
	versionedEdits: false,
	pullsConfiguration: false,
	registersConfiguration: false,
	nestedSymbols: false,
	resolvesActions: false,
	refreshesHints: false,
	refreshesLenses: false,
	snippets: false,
};

test('any message', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (params, method) => {
			expectWritten({ jsonrpc: '2.0', method, params } as { jsonrpc: string });
			expectWritten({ jsonrpc: '2.0', id: method, result: params } as { jsonrpc: string });
		}),
	);
});

test('published problems, whose words are written once and whose places move', () => {
	const draft = `${write(shapes[0]!, planOf(2023))}\n\n共XX件𬭎，另有XX条。\n\n待补充"\\。`.repeat(3);
	const line = fc.constantFrom('\n', '\n\n', '甲', '"', '\\', '𬭎', '\r\n', ' '.repeat(1200));
	fc.assert(
		fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), fc.boolean(), (lines, related, english) => {
			const checked = new CheckedDraft(draft, true);
			let text = TextDocument.create('file:///草稿.md', 'markdown', 1, draft);
			for (const each of ['', ...lines]) {
				text = TextDocument.update(text, [{ text: each + text.getText() }], text.version + 1);
				checked.update(text.getText(), { start: 0, end: 0, length: each.length });
				checked.configure({ ...defaultOptions, language: english && each === '甲' ? 'en' : 'zh' });
				const diagnostics = checked
					.problems()
					.map((problem) => diagnosticOf({ text, draft: checked }, problem, { ...client, related }));
				const params = { uri: text.uri, version: text.version, diagnostics };
				expectWritten({ jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params } as { jsonrpc: string });
			}
			expect(checked.problems().length).toBeGreaterThan(3);
		}),
		{ numRuns: 20 },
	);
});
