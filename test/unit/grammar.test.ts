import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const file = path.resolve(import.meta.dirname, '../../syntaxes/nianbao-report.tmLanguage.json');

interface Pattern {
	readonly name?: string;
	readonly match?: string;
	readonly include?: string;
	readonly patterns?: readonly Pattern[];
}

const grammar = JSON.parse(readFileSync(file, 'utf8')) as { patterns: Pattern[]; repository: Record<string, Pattern> };

function scopesOf(line: string): string[] {
	const visit = (pattern: Pattern): string[] => [
		...(pattern.match !== undefined && new RegExp(pattern.match, 'u').test(line) ? [pattern.name ?? 'captures'] : []),
		...(pattern.patterns ?? []).flatMap(visit),
	];
	return Object.values(grammar.repository).flatMap(visit);
}

test('every rule that is included is there', () => {
	const names = grammar.patterns.flatMap(({ include }) => (include?.startsWith('#') ? [include.slice(1)] : []));
	expect(names.filter((name) => grammar.repository[name] === undefined)).toEqual([]);
	expect(names).toHaveLength(Object.keys(grammar.repository).length);
});

test.each([
	['示例县云溪局2024年政府信息公开工作年度报告', 'markup.heading.1'],
	['三、收到和处理政府信息公开申请情况', 'markup.heading.2'],
	['（一）主动公开', 'markup.heading.3'],
	['\t第二十条第（五）项', 'entity.name.tag.caption'],
	['\t12', 'constant.numeric.cell'],
	['\t（七）总计', 'keyword.other.total'],
	['全年公开信息1,205条。', 'captures'],
])('%s is shown as %s', (line, scope) => {
	expect(scopesOf(line).some((name) => name.startsWith(scope))).toBe(true);
});

test('a sentence is no heading', () => {
	expect(scopesOf('二、是加强解读，让群众看得懂。')).toEqual([]);
});
