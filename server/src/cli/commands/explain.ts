/** `nianbao explain`: what a rule looks for and stands on, or what a line of the form counts. */
import { parseArgs } from 'node:util';
import { editions } from '../../forms/editions.ts';
import type { Edition, Explanation } from '../../forms/types.ts';
import { flatten } from '../../report/flat-form.ts';
import { ruleIds, rules } from '../../rules/registry.ts';
import type { Rule } from '../../rules/rule.ts';
import { rulePage } from '../../service/rule-page.ts';
import { looseKey } from '../../text/key.ts';
import type { LanguageTag } from '../../text/message.ts';
import { nearest } from '../../text/nearest.ts';

const words = {
	zh: {
		levels: '级别',
		editions: '版本',
		basis: '依据',
		fixes: '修复',
		mistakes: '常见错误',
		advice: '建议',
		page: '说明',
		none: '无',
		level: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
		fix: { safe: '安全', confirm: '确认' },
	},
	en: {
		levels: 'Levels',
		editions: 'Editions',
		basis: 'Basis',
		fixes: 'Fixes',
		mistakes: 'Usual mistakes',
		advice: 'advice',
		page: 'Page',
		none: 'none',
		level: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
		fix: { safe: 'safe', confirm: 'to be confirmed' },
	},
} as const;

/** Exit code: 0 explained, 2 nothing of that name. */
export async function explain(args: readonly string[]): Promise<number> {
	let parsed: ReturnType<typeof parse>;
	try {
		parsed = parse(args);
	} catch (error) {
		return complain(error instanceof Error ? error.message : String(error));
	}
	const language: LanguageTag = parsed.values.language === 'en' ? 'en' : 'zh';
	const asked = parsed.positionals.join(' ').trim();
	if (asked === '') return complain('请给出规则名，或者表格的一行、一列、一个部分的名称。');
	const rule = rules.find(({ id }) => id === asked);
	const texts = rule === undefined ? linesNamed(asked, language) : [ruleText(rule, language)];
	if (texts.length === 0) {
		const near = nearest(asked, ruleIds);
		return complain(`没有“${asked}”这条规则或这一项${near === undefined ? '' : `，是不是“${near}”？`}`);
	}
	process.stdout.write(`${texts.join('\n\n')}\n`);
	return 0;
}

function parse(args: readonly string[]) {
	return parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { language: { type: 'string', default: 'zh' } },
	});
}

function complain(reason: string): number {
	process.stderr.write(`${reason}\n`);
	return 2;
}

function ruleText({ id, summary, levels, editions: own, basis, fixes }: Rule, language: LanguageTag): string {
	const say = words[language];
	const names = editions.filter((edition) => own.includes(edition.id)).map(({ name }) => name[language]);
	return [
		`${id}  ${summary[language]}`,
		`${say.levels}: ${levels.map((level) => say.level[level]).join(' · ')}`,
		`${say.editions}: ${names.join(' · ')}`,
		`${say.basis}: ${basis[language]}${basis.evidence === 'national' ? '' : ` (${say.advice})`}`,
		`${say.fixes}: ${fixes.map((fix) => say.fix[fix]).join(' · ') || say.none}`,
		`${say.page}: ${rulePage(id)}`,
	].join('\n');
}

/** Every section, row and column whose label says what was asked; the newest form that has it speaks. */
function linesNamed(asked: string, language: LanguageTag): string[] {
	const wanted = looseKey(asked);
	if (wanted === '') return [];
	const all = [...editions].reverse().flatMap(linesOf);
	const exact = all.filter(({ path }) => looseKey(path.at(-1)!) === wanted);
	const found = exact.length > 0 ? exact : all.filter(({ path }) => looseKey(path.at(-1)!).includes(wanted));
	const texts = new Map<string, string>();
	for (const { path, line } of found) {
		const name = path.join(' › ');
		if (!texts.has(name)) texts.set(name, lineText(name, line, language));
	}
	return [...texts.values()];
}

interface Named {
	readonly path: readonly string[];
	readonly line: Explanation;
}

function linesOf({ sections, tables }: Edition): Named[] {
	const ofTables = tables.flatMap((form) => {
		const { rows, blocks } = flatten(form);
		const paths = [
			...rows.map(({ path }) => path),
			...blocks.flatMap(({ columns }) => columns.map(({ path }) => path)),
		];
		// A heading over several lines has its own explanation.
		return paths.flatMap((path) =>
			path.map((line, at) => ({ path: path.slice(0, at + 1).map(({ label }) => label), line })),
		);
	});
	return [...sections.map((section) => ({ path: [section.heading], line: section })), ...ofTables].filter(
		({ path }) => path.at(-1) !== '',
	);
}

function lineText(name: string, line: Explanation, language: LanguageTag): string {
	const say = words[language];
	return [
		name,
		line.evidence === 'national' ? line.explanation[language] : `${line.explanation[language]} (${say.advice})`,
		`${say.basis}: ${line.basis.join('、')}`,
		`${say.mistakes}:`,
		...line.mistakes.map((mistake) => `  - ${mistake[language]}`),
	].join('\n');
}
