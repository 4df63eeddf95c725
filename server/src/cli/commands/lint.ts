/** `nianbao lint`: what the editor shows, on the terminal or as data. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { EditionId } from '../../forms/types.ts';
import { ruleIds } from '../../rules/registry.ts';
import { CheckedDraft } from '../../service/checked-draft.ts';
import { defaultOptions, type Level, levels, type Options } from '../../service/options.ts';
import type { Decoded } from '../../text/bytes.ts';
import { nearest } from '../../text/nearest.ts';
import { readDraft } from '../files.ts';
import type { CheckedFile } from '../output/checked-file.ts';
import { formats } from '../output/formats.ts';
import { lineStarts } from '../positions.ts';
import { TeamFiles } from '../team-file.ts';

const editionChoices: readonly ('auto' | EditionId)[] = ['auto', 'regulation-2008', 'format-2019', 'format-2021'];

/** Exit code: 0 no problem of level error, 1 some, 2 could not run. */
export async function lint(args: readonly string[]): Promise<number> {
	let parsed: ReturnType<typeof parse>;
	try {
		parsed = parse(args);
	} catch (error) {
		return complain(error instanceof Error ? error.message : String(error));
	}
	const { values, positionals } = parsed;
	const format = formats[values.format];
	const edition = editionChoices.find((choice) => choice === values.edition);
	if (format === undefined)
		return complain(`没有“${values.format}”这种格式，可用：${Object.keys(formats).join('、')}。`);
	if (edition === undefined) return complain(`没有“${values.edition}”这个版本，可用：${editionChoices.join('、')}。`);
	if (values.language !== 'zh' && values.language !== 'en')
		return complain(`没有“${values.language}”这种语言，可用：zh、en。`);
	if (positionals.length === 0) return complain('没有给出要检查的文件。');
	const chosen = levelsChosen(values.rule);
	if (typeof chosen === 'string') return complain(chosen);
	const options: Options = { ...defaultOptions, edition, language: values.language };
	const teams = new TeamFiles(options.language, (line) => process.stderr.write(`${line}\n`));
	const writer = format(options.language);
	let unreadable = false;
	let failed = false;
	for (const file of positionals) {
		const read = await readDraft(file);
		if (read.kind === 'failed') {
			process.stderr.write(`${file}：${read.reason}\n`);
			unreadable = true;
			continue;
		}
		const team = teams.of(file);
		// What is asked for on the line goes before what the team has agreed on.
		const rules = { ...team?.rules, ...chosen };
		const organ = team?.organ === undefined ? {} : { organ: team.organ };
		const checked = check(file, read, { ...options, rules, ...organ });
		failed ||= checked.problems.some(({ severity }) => severity === 'error');
		await write(writer.file(checked));
	}
	await write(writer.end());
	if (unreadable) return 2;
	return failed ? 1 : 0;
}

function parse(args: readonly string[]) {
	return parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			format: { type: 'string', default: 'text' },
			edition: { type: 'string', default: 'auto' },
			language: { type: 'string', default: 'zh' },
			rule: { type: 'string', multiple: true, default: [] },
		},
	});
}

/** `--rule id=level`, any number of them; a reason where one cannot be understood. */
function levelsChosen(given: readonly string[]): Record<string, Level> | string {
	const chosen: Record<string, Level> = {};
	for (const each of given) {
		const [id = '', written] = each.split('=');
		const level = levels.find((one) => one === written);
		if (!ruleIds.includes(id)) {
			const near = nearest(id, ruleIds);
			return `没有“${id}”这条规则${near === undefined ? '' : `，是不是“${near}”？`}`;
		}
		if (level === undefined) return `--rule ${each}：应写作 规则=级别，级别有 ${levels.join('、')}。`;
		chosen[id] = level;
	}
	return chosen;
}

/** Waits where the reader is slower than the checks. */
async function write(text: string): Promise<void> {
	if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function complain(reason: string): number {
	process.stderr.write(`${reason}\n`);
	return 2;
}

/** Plain text has no Markdown; every other file is read as Markdown. */
function check(file: string, { text, encoding }: Decoded, options: Options): CheckedFile {
	const draft = new CheckedDraft(text, !/\.(?:txt|text)$/i.test(file));
	draft.configure(options);
	const report = draft.report();
	return {
		file,
		isReport: report !== undefined,
		edition: report?.edition.id ?? null,
		year: report?.year ?? null,
		organ: report?.organ ?? null,
		encoding,
		positionAt: lineStarts(text),
		problems: draft.problems(),
	};
}
