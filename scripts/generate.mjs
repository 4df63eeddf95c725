/**
 * Writes what is listed of the rules wherever it is listed: the tables of docs/rules/README.md and README.md, the names in
 * package.json with their descriptions, the schema of nianbao.json. The rules say it of themselves (`RuleBase`); by hand it is
 * written nowhere else. The grammars in syntaxes/ are made from the forms in the same way (`grammars.mjs`). `--check` writes
 * nothing and fails when a file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { grammars } from './grammars.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @typedef {import('../server/src/rules/rule.ts').RuleBase} RuleBase */

const levels = { error: '错误', warning: '警告', information: '信息', hint: '提示' };
const editions = { 'regulation-2008': 'a', 'format-2019': 'b', 'format-2021': 'c' };
const fixes = { safe: '安全', confirm: '确认' };

/**
 * A module of the program; bundled first, as not every Node reads TypeScript.
 * @param {string} file
 */
async function load(file) {
	const { outputFiles } = await build({
		absWorkingDir: root,
		entryPoints: [file],
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'neutral',
		mainFields: ['module', 'main'],
		conditions: ['worker'],
		logLevel: 'error',
	});
	const source = Buffer.from(outputFiles[0].contents).toString('base64');
	return import(`data:text/javascript;base64,${source}`);
}

/** The rules as the program has them, each id once. */
async function readRules() {
	/** @type {{ rules: readonly RuleBase[] }} */
	const { rules } = await load('server/src/rules/registry.ts');
	return rules.filter(({ id }, index) => rules.findIndex((rule) => rule.id === id) === index);
}

/** @param {RuleBase} rule */
function fullRow({ id, levels: own, editions: applies, fixes: offered, summary }) {
	const repair = offered.length === 0 ? '无' : offered.map((each) => fixes[each]).join('、');
	const cells = [`[${id}](${id}.md)`, own.map((each) => levels[each]).join('、')];
	return row([...cells, applies.map((each) => editions[each]).join(' '), repair, summary.zh]);
}

/** @param {readonly string[]} cells */
function row(cells) {
	return `| ${cells.join(' | ')} |`;
}

/**
 * Puts lines between the two comments that mark their place.
 * @param {string} text
 * @param {readonly string[]} lines
 */
function between(text, lines) {
	const place = /(<!-- rules: npm run generate -->\n)[\s\S]*?(\n<!-- \/rules -->)/;
	if (!place.test(text)) throw new Error('no place for the rules');
	return text.replace(place, (_, before, behind) => `${before}\n${lines.join('\n')}\n${behind}`);
}

/** @param {unknown} value */
function json(value) {
	return `${JSON.stringify(value, undefined, 2)}\n`;
}

/**
 * What may stand in nianbao.json. Names of rules are offered, not enforced: what is meant by one that is none, the server
 * says better.
 * @param {readonly RuleBase[]} rules
 */
function schema(rules) {
	const both = (zh, en) => `${zh}\n\n${en}`;
	const rule = ({ id, summary }) => [id, { description: both(summary.zh, summary.en), $ref: '#/definitions/level' }];
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'nianbao.json',
		description: both('团队对年报检查的约定。', 'What a team has agreed on for checking annual reports.'),
		type: 'object',
		allowComments: true,
		allowTrailingCommas: true,
		properties: {
			$schema: { type: 'string' },
			rules: {
				description: both('单条规则的级别。', 'Levels of single rules.'),
				type: 'object',
				properties: Object.fromEntries(rules.map(rule)),
				additionalProperties: { $ref: '#/definitions/level' },
			},
			organ: {
				description: both('编制年报的机关。', 'The organ that reports.'),
				type: 'object',
				properties: {
					name: { description: both('机关名称，写全称。', 'Its full name.'), type: 'string' },
					kind: {
						description: both('机关的种类。', 'What kind of organ it is.'),
						enum: ['government', 'department', 'township'],
						enumDescriptions: [
							both('县级以上人民政府', 'A government of a county or above'),
							both('政府部门', 'A department of a government'),
							both('乡镇人民政府、街道办事处', 'A township or a sub-district office'),
						],
					},
					ruleMaking: {
						description: both('有没有规章制定权。', 'Whether it has the power to issue 规章.'),
						type: 'boolean',
					},
				},
			},
			siblings: {
				description: both(
					'各份年报的文件名，{organ} 为机关、{year} 为年度；“年报”视图只列这样命名的。',
					'How the files of the reports are named, {organ} and {year} in it; the view of the folder’s reports lists those.',
				),
				type: 'string',
				examples: ['{organ}{year}年年报.md'],
			},
		},
		definitions: {
			level: {
				enum: ['off', ...Object.keys(levels).reverse()],
				enumDescriptions: [
					'不检查 off',
					...Object.entries(levels)
						.reverse()
						.map(([level, zh]) => `${zh} ${level}`),
				],
			},
		},
	};
}

/** @type {Record<string, (text: string, rules: readonly RuleBase[]) => string>} */
const files = {
	'docs/rules/README.md': (text, rules) =>
		between(text, ['| 规则 | 级别 | 版本 | 修复 | 含义 |', '|---|---|---|---|---|', ...rules.map(fullRow)]),
	'README.md': (text, rules) => {
		const rows = rules.map(({ id, summary }) => row([`[${id}](docs/rules/${id}.md)`, summary.zh]));
		return between(text, ['| 规则 | 查什么 |', '|---|---|', ...rows]);
	},
	'package.json': (text, rules) => {
		const manifest = JSON.parse(text);
		manifest.contributes.configuration.properties['nianbao.rules'].propertyNames = {
			enum: rules.map(({ id }) => id),
			enumDescriptions: rules.map(({ id }) => `%rule.${id}%`),
		};
		return json(manifest);
	},
	'schemas/nianbao.schema.json': (_, rules) => json(schema(rules)),
	'package.nls.json': (text, rules) => described(text, rules, 'en'),
	'package.nls.zh-cn.json': (text, rules) => described(text, rules, 'zh'),
};

/**
 * @param {string} text
 * @param {readonly RuleBase[]} rules
 * @param {'zh' | 'en'} language
 */
function described(text, rules, language) {
	const others = Object.entries(JSON.parse(text)).filter(([key]) => !key.startsWith('rule.'));
	const own = rules.map(({ id, summary }) => [`rule.${id}`, summary[language]]);
	const at = others.findIndex(([key]) => key === 'rules.description') + 1;
	return json(Object.fromEntries([...others.slice(0, at), ...own, ...others.slice(at)]));
}

const checks = process.argv.includes('--check');
const rules = await readRules();
const { editions: forms } = await load('server/src/forms/editions.ts');
for (const [file, grammar] of Object.entries(grammars(forms))) files[file] = () => json(grammar);
const stale = [];
for (const [file, write] of Object.entries(files)) {
	const place = path.join(root, file);
	const text = existsSync(place) ? readFileSync(place, 'utf8') : '';
	const wanted = write(text, rules);
	if (wanted === text) continue;
	stale.push(file);
	if (!checks) writeFileSync(place, wanted);
}
if (checks && stale.length > 0) {
	console.error(`Stale: ${stale.join(', ')}. Run: npm run generate`);
	process.exitCode = 1;
}
