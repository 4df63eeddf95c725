/** What the rules say, in both languages, over all drafts of the specification. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { editions } from '../../server/src/forms/editions.ts';
import { flatten } from '../../server/src/report/flat-form.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { LanguageTag, MessageArguments, Template } from '../../server/src/text/message.ts';
import { draftOf, optionsOf, specPages } from '../spec/support/cases.ts';
import { check } from '../support/check.ts';

const made = vi.hoisted(() => [] as { template: Template; values: MessageArguments }[]);

vi.mock('../../server/src/text/message.ts', async (original) => {
	const actual = await original<typeof import('../../server/src/text/message.ts')>();
	return {
		...actual,
		message: (template: Template, values: MessageArguments = {}) => {
			made.push({ template, values });
			return actual.message(template, values);
		},
	};
});

const { format } = await import('../../server/src/text/message.ts');

interface Said {
	readonly where: string;
	readonly text: string;
	readonly draft: string;
	readonly values: MessageArguments | undefined;
}

/** Messages, notes and titles of fixes. */
const said: Record<LanguageTag, Said[]> = { zh: [], en: [] };

beforeAll(() => {
	for (const { file, cases } of specPages()) {
		for (const each of cases) {
			const draft = draftOf(each).text;
			for (const language of ['zh', 'en'] as const) {
				const { problems } = check(draft, each.markdown, { ...optionsOf(each), language });
				for (const { rule, message, related, fixes } of problems) {
					const where = `${file}:${each.line} ${rule}`;
					said[language].push({ where, text: message, draft, values: undefined });
					for (const other of related) said[language].push({ where, text: other.message, draft, values: undefined });
					for (const { title } of fixes) {
						said[language].push({ where, text: format(title, language), draft, values: title.values });
					}
				}
			}
		}
	}
}, 120_000);

const places = (text: string): string[] => Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name!);

describe('messages', () => {
	test('have the same places in both languages', () => {
		const plain = (text: string): string[] => [...new Set(places(text).map((name) => name.replace(/En$/, '')))].sort();
		for (const template of new Set(made.map((each) => each.template))) {
			expect(plain(template.en), template.zh).toEqual(plain(template.zh));
		}
	});

	test('have a value for each place', () => {
		for (const { template, values } of made) {
			for (const name of [...places(template.zh), ...places(template.en)]) {
				expect(Object.keys(values), template.zh).toContain(name);
			}
		}
	});

	test.each(['zh', 'en'] as const)('leave no place unfilled (%s)', (language) => {
		expect(said[language].length).toBeGreaterThan(300);
		for (const { where, text } of said[language]) {
			expect(text.replace(/“[^”]*”/g, ''), where).not.toMatch(/\{\w+\}|undefined|\[object/);
		}
	});

	test('say nothing twice in a row', () => {
		for (const { where, text } of said.zh) {
			expect(text.replace(/“[^”]*”/g, ''), where).not.toMatch(/([，。；：])\1|总计总计|的的|（）/);
		}
	});

	test('are English but for words of the form and of the draft', () => {
		const printed = wordsOfTheForm();
		const wrong = new Map<string, string>();
		for (const { where, text, draft } of said.en) {
			for (const words of withoutPrinted(text, printed).match(/[\u3400-\u9FFF]+/g) ?? []) {
				if (!draft.includes(words)) wrong.set(text, `${where}: ${words}`);
			}
		}
		expect([...wrong].map(([text, what]) => `${what} | ${text}`)).toEqual([]);
	});

	test('are all said in some draft of the specification', () => {
		const templates = new Set(made.map(({ template }) => template.zh));
		const texts = made.flatMap(({ values }) => Object.values(values).map(String)).join('\n');
		const aboutRules = new Set(rules.flatMap(({ summary, basis }) => [summary.zh, basis.zh]));
		const unsaid = writtenInRules().filter(
			(text) => !templates.has(text) && !texts.includes(text) && !aboutRules.has(text),
		);
		expect(unsaid).toEqual([]);
	});
});

/** Chinese texts that stand in the rules. */
function writtenInRules(): string[] {
	const folder = path.join(import.meta.dirname, '../../server/src/rules');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
	return files.flatMap((file) =>
		Array.from(
			readFileSync(path.join(folder, file), 'utf8').matchAll(/\bzh: '((?:[^'\\]|\\.)*)'/g),
			([, text]) => text!,
		),
	);
}

/** Labels, headings and names that English messages quote as the form prints them, the longest first. */
function wordsOfTheForm(): string[] {
	const words = new Set<string>(['统计期限', '万元', '亿元', '元', '件', '项', '部分', '年度', '度']);
	for (const { name, sections, tables } of editions) {
		words.add(name.zh);
		for (const { heading, outline = [] } of sections) for (const each of [heading, ...outline]) words.add(each);
		for (const form of tables) {
			const flat = flatten(form);
			for (const row of flat.rows) for (const { label } of row.path) words.add(label);
			for (const { columns } of flat.blocks)
				for (const { path: lines } of columns) for (const { label } of lines) words.add(label);
		}
	}
	words.add('政府信息公开工作年度报告');
	words.add('（机关名称）');
	words.add('（年份）');
	return [...words].filter((word) => word !== '').sort((one, other) => other.length - one.length);
}

/** What is left when words of the form, quotations, dates and ordinals as the form writes them are taken away. */
function withoutPrinted(text: string, printed: readonly string[]): string {
	return printed
		.reduce((left, word) => left.replaceAll(word, ' '), text)
		.replace(/“[^”]*”/g, '')
		.replace(/\d{4}年\d{1,2}月\d{1,2}日至\d{4}年\d{1,2}月\d{1,2}日/g, '')
		.replace(/[一二三四五六七八九]、|（[一二三四五六七八九]）/g, '')
		.replace(/\bpart [一二三四五六]\b/g, '');
}
