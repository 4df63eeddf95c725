/** The grammars, by the engine that VS Code colours with, on the lines of test/grammar. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editions } from '../../server/src/forms/editions.ts';
import { flatten } from '../../server/src/report/flat-form.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const files = ['syntaxes/nianbao-report.tmLanguage.json', 'syntaxes/nianbao-markdown.tmLanguage.json'];

test.each(['report.nianbao', 'markdown.md'])('%s is coloured as it says', (page) => {
	const tool = path.join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js');
	const grammars = [...files, 'test/grammar/markdown.tmLanguage.json'].flatMap((file) => ['-g', file]);
	const run = spawnSync(process.execPath, [tool, ...grammars, `test/grammar/${page}`], { cwd: root, encoding: 'utf8' });
	expect(run.stdout).toContain(`${page} run success`);
	expect(run.status).toBe(0);
});

test.each(files)('%s knows the label of every row', (file) => {
	const { repository } = read(file);
	const patterns = ['label', 'total'].map((name) => new RegExp(repository[name].match, 'u'));
	const rows = editions.flatMap(({ tables }) => tables).flatMap((form) => flatten(form).rows);
	expect(rows.length).toBeGreaterThan(50);
	for (const { line } of rows) {
		if (line.label !== '')
			expect(
				patterns.some((pattern) => pattern.test(`\t${line.label}`)),
				line.label,
			).toBe(true);
	}
});

test('the language closes Chinese brackets, and takes a figure or a run of Chinese for a word', () => {
	const { autoClosingPairs, wordPattern } = read('syntaxes/language-configuration.json');
	const closing = new Map(autoClosingPairs.map(({ open, close }: { open: string; close: string }) => [open, close]));
	for (const pair of ['《》', '（）', '“”']) expect(closing.get(pair[0])).toBe(pair[1]);
	const words = '新收申请1,205件，《条例》第20条'.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));
	expect(words).toEqual(['新收申请', '1,205', '件', '条例', '第', '20', '条']);
});
