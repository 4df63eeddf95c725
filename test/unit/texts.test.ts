/** Every text that a person reads is there in Chinese and in English, with the same places for figures and names. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';

let language = 'zh';
const bundle: Record<string, string> = JSON.parse(
	readFileSync(path.resolve(import.meta.dirname, '../../l10n/bundle.l10n.zh-cn.json'), 'utf8'),
);
/** As VS Code does it: the English text is the key. */
const translate = (text: string, ...values: string[]): string => {
	const shown = language === 'zh' ? (bundle[text] ?? text) : text;
	return shown.replace(/\{(\d+)\}/g, (_, place: string) => values[Number(place)] ?? '');
};
vi.mock('vscode', () => ({
	workspace: { getConfiguration: () => ({ get: () => language }) },
	l10n: { t: translate },
}));
const { texts } = await import('../../client/src/text.ts');
const { chrome } = await import('../../client/src/chrome.ts');

const root = path.resolve(import.meta.dirname, '../..');
const sources = ['server/src', 'client/src'].flatMap((folder) =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.startsWith('forms'))
		.map((file) => ({ file: `${folder}/${file}`, text: readFileSync(path.join(root, folder, file), 'utf8') })),
);

const quoted = String.raw`'(?:[^'\\]|\\.)*'|\`(?:[^\`\\]|\\.)*\`|"(?:[^"\\]|\\.)*"`;
const pair = new RegExp(String.raw`\bzh:\s*(${quoted}),\s*en:\s*(${quoted})`, 'g');
const han = /\p{Script=Han}/u;

/** `{count}`, `{tableEn}` for `{table}`, and how many `${…}`. */
function places(text: string): string[] {
	const named = Array.from(text.matchAll(/(?<!\$)\{(\w+)\}/g), ([, name]) => name!.replace(/En$/, ''));
	return [...new Set(named)].sort();
}

describe('pairs in the sources', () => {
	const pairs = sources.flatMap(({ file, text }) =>
		Array.from(text.matchAll(pair), ([, zh, en]) => ({ file, zh: zh!.slice(1, -1), en: en!.slice(1, -1) })),
	);

	test('have two texts with the same places', () => {
		expect(pairs.length).toBeGreaterThan(150);
		for (const { file, zh, en } of pairs) {
			expect(zh.trim(), `${file}: ${en}`).not.toBe('');
			expect(en.trim(), `${file}: ${zh}`).not.toBe('');
			expect(places(en), `${file}: ${zh}`).toEqual(places(zh));
		}
	});
});

describe('what the client says', () => {
	/** Every text, those that are made of others made of these. */
	function said(tag: 'zh' | 'en'): Map<string, string> {
		language = tag;
		const found = new Map<string, string>();
		const visit = (value: unknown, name: string): void => {
			if (typeof value === 'string') found.set(name, value);
			else if (typeof value === 'function') {
				const values = Array.from({ length: value.length }, (_, index) => 701 + index);
				found.set(name, String((value as (...all: number[]) => unknown)(...values)));
			} else if (typeof value === 'object' && value !== null) {
				for (const [key, each] of Object.entries(value)) visit(each, `${name}.${key}`);
			}
		};
		visit({ ...texts(), chrome }, tag);
		return new Map([...found].map(([name, text]) => [name.slice(tag.length + 1), text]));
	}
	const zh = said('zh');
	const en = said('en');

	test('is there in both languages', () => {
		expect(zh.size).toBeGreaterThan(50);
		expect([...en.keys()]).toEqual([...zh.keys()]);
	});

	test('has the same figures and names in both, each in its own language', () => {
		const made = (text: string) => [...new Set(text.match(/\b70\d\b/g))].sort();
		const differing = [...zh].filter(([name, text]) => made(text).join() !== made(en.get(name)!).join());
		expect(differing).toEqual([]);
		expect([...zh.values()].filter((text) => text.trim() === '')).toEqual([]);
		const english = [...en].filter(([, text]) => han.test(text.replace(/“[^”]*”|某某市民政局/g, '')));
		expect(english).toEqual([]);
	});
});

test('the bundle for VS Code’s frame has every text of it, and no other', () => {
	const used = sources.flatMap(({ file, text }) =>
		Array.from(text.matchAll(/\bl10n\.t\('((?:[^'\\]|\\.)*)'/g), ([, key]) => ({ file, key: key! })),
	);
	expect([...new Set(used.map(({ file }) => file))]).toEqual(['client/src/chrome.ts']);
	expect(Object.keys(bundle)).toEqual(used.map(({ key }) => key));
	expect(Object.values(bundle).filter((text) => !han.test(text))).toEqual([]);
});
