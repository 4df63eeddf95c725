import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleIds } from '../../server/src/rules/registry.ts';
import { levels } from '../../server/src/service/options.ts';
import { isNamedSo } from '../../server/src/service/report-names.ts';
import { organKinds, readTeamFile } from '../../server/src/service/team-file.ts';
import { format } from '../../server/src/text/message.ts';
import { check } from '../support/check.ts';
import { report } from '../support/report-builder.ts';

/** `code text: message` per problem. */
const told = (text: string): string[] =>
	readTeamFile(text).problems.map(
		({ code, message, start, end }) =>
			`${code.replace('configuration/', '')} ${text.slice(start, end)}: ${format(message, 'zh')}`,
	);

describe('nianbao.json', () => {
	test('says levels and facts about the organ, with comments and trailing commas', () => {
		const text = `\uFEFF{
			// 我们的约定
			"$schema": "x",
			"rules": { "wording/term": "off", /* 看得见就行 */ "tables/label": "hint", },
			"organ": { "name": " 示例县云溪局 ", "kind": "department", "ruleMaking": false },
		}`;
		expect(readTeamFile(text)).toEqual({
			rules: { 'wording/term': 'off', 'tables/label': 'hint' },
			organ: { name: '示例县云溪局', kind: 'department', ruleMaking: false },
			problems: [],
		});
	});

	test('says how the files of the reports are named', () => {
		const siblings = '{organ}{year}年年报.md';
		expect(readTeamFile(`{ "siblings": "${siblings}" }`)).toEqual({ rules: {}, siblings, problems: [] });
		expect(told('{ "siblings": "{organ}{yaer}年年报" }')).toEqual([
			'value "{organ}{yaer}年年报": 文件名里没有“{yaer}”这一项，可以写 {year} {organ}。',
		]);
		expect(told('{ "siblings": "年报.md" }')).toEqual(['value "年报.md": 文件名里应当有 {year} {organ} 中的一项。']);
		expect(told('{ "siblings": 3 }')).toEqual(['value 3: 应为文字。']);
	});

	test.each([
		['{organ}{year}年年报.md', '示例县云溪局2023年年报.md', true],
		['{organ}{year}年年报.md', '示例县云溪局二〇二三年年报.md', true],
		['{organ}{year}年年报.md', '示例县云溪局2023年年报.txt', false],
		['{organ}{year}年年报.md', '2023年年报.md', false],
		['{organ}{year}年年报', '示例县云溪局2023年年报.txt', true],
		['{year}', '2023.md', true],
		['{year}', '22023.md', false],
		['年报（{year}）.md', '年报（2023）.md', true],
		['a.b{year}', 'axb2023', false],
	])('%s names %s: %s', (naming, name, expected) => {
		expect(isNamedSo(naming, name)).toBe(expected);
	});

	test('a name that means nothing is said with what is meant', () => {
		expect(told('{ "rule": {}, "rules": { "wording/trm": "off", "xyz": "off" }, "organ": { "nam": "甲" } }')).toEqual([
			'unknown "rule": 没有“rule”这一项，是不是“rules”？',
			'unknown "wording/trm": 没有“wording/trm”这条规则，是不是“wording/term”？',
			'unknown "xyz": 没有“xyz”这条规则。',
			'unknown "nam": 没有“nam”这一项，是不是“name”？',
		]);
	});

	test('a wrong level, kind or type is said, and the rest counts', () => {
		const text =
			'{ "rules": { "wording/term": "of", "tables/label": "hint" }, "organ": { "kind": "city", "name": 1, "ruleMaking": "no" } }';
		expect(told(text)).toEqual([
			'value "of": 应为 "off" "hint" "information" "warning" "error" 之一。',
			'value "city": 应为 "government" "department" "township" 之一。',
			'value 1: 应为文字。',
			'value "no": 应为 true 或 false。',
		]);
		expect(readTeamFile(text).rules).toEqual({ 'tables/label': 'hint' });
		expect(told('[]')).toEqual(['value []: 应为对象：{ … }。']);
		expect(told('{ "rules": [], "organ": null }').map((each) => each.split(' ')[0])).toEqual(['value', 'value']);
	});

	test('what is no JSON is said, and what can be read of it counts', () => {
		const text = '{ "rules": { "wording/term": "off" "tables/label": "hint" }';
		expect(told(text).every((each) => each.startsWith('syntax '))).toBe(true);
		expect(told(text).length).toBeGreaterThan(0);
		expect(readTeamFile(text).rules['wording/term']).toBe('off');
		expect(told('{ "rules" }').length).toBeGreaterThan(0);
	});

	test('any text gives an answer, with problems that lie in it', () => {
		const piece = fc.constantFrom(
			'{',
			'}',
			'[',
			']',
			':',
			',',
			'"rules"',
			'"organ"',
			'"wording/term"',
			'"off"',
			'1',
			'//',
			'\n',
			'x',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(piece).map((pieces) => pieces.join('')),
				),
				(text) => {
					for (const { start, end } of readTeamFile(text).problems) {
						expect(start).toBeLessThanOrEqual(end);
						expect(start).toBeLessThanOrEqual(text.length);
					}
				},
			),
		);
	});

	test('its schema knows the same rules, levels and kinds', () => {
		const schema = JSON.parse(
			readFileSync(path.join(import.meta.dirname, '../../schemas/nianbao.schema.json'), 'utf8'),
		);
		expect(Object.keys(schema.properties.rules.properties)).toEqual(ruleIds);
		expect([...schema.definitions.level.enum].sort()).toEqual([...levels].sort());
		expect(schema.definitions.level.enumDescriptions).toHaveLength(levels.length);
		expect(schema.properties.organ.properties.kind.enum).toEqual(organKinds);
	});

	test('the name of the organ completes a title that lacks it', () => {
		const text = report({ year: 2024, markdown: true }).text.replace('# 示例县云溪局2024年', '# 2024年');
		const titles = (organ?: { name: string }) =>
			check(text, true, organ === undefined ? {} : { organ })
				.problems.filter(({ rule }) => rule === 'structure/title')
				.flatMap(({ fixes }) => fixes.map(({ title }) => format(title, 'zh')));
		expect(titles({ name: '示例县云溪局' }).join()).toContain('示例县云溪局2024年政府信息公开工作年度报告');
		expect(titles().join()).not.toContain('示例县云溪局');
	});
});
