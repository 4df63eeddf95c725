/** Says what the rules found, in plain data and in one language. */
import type { Fix } from '../fixes/edit.ts';
import { offsets } from '../read/model.ts';
import type { Report } from '../report/report.ts';
import { isContradicted } from '../rules/prose/contradicted.ts';
import { suppression } from '../rules/reading/suppression.ts';
import { ruleIds } from '../rules/registry.ts';
import type { Finding, OnDemand, Severity } from '../rules/rule.ts';
import { keptOf } from '../text/kept-with.ts';
import { format, type LanguageTag, type Message } from '../text/message.ts';
import { findingsOf } from './findings.ts';
import { withoutFloods } from './floods.ts';
import type { Options } from './options.ts';
import { Silences } from './suppression.ts';

/** A finding where it stands now. Offsets are UTF-16 units of the version that was checked. */
export interface Problem {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly start: number;
	readonly end: number;
	readonly related: readonly { readonly message: string; readonly start: number; readonly end: number }[];
	readonly fixes: readonly Fix[];
	/** Stays the same as long as what was looked at does, wherever an edit moves it. */
	readonly finding: object;
}

/** Every problem of the report, in the order of the text. */
export function findProblems(report: Report, { rules, language, tableStyle, organ }: Options): readonly Problem[] {
	const silences = new Silences(report);
	const problems: Problem[] = [];
	for (const { rule, finding } of findingsOf({ report, tableStyle, ...(organ === undefined ? {} : { organ }) })) {
		const level = rules[rule];
		if (silences.covers(rule, offsets(finding.at).start) || level === 'off') continue;
		problems.push(new Shown(rule, finding, level ?? finding.severity, language, report));
	}
	const { id, check } = suppression;
	const level = rules[id];
	if (level !== 'off') {
		const context = { report, silences: silences.all, used: silences.used, ruleIds, settings: Object.keys(rules) };
		for (const finding of check(context))
			problems.push(new Shown(id, finding, level ?? finding.severity, language, report));
	}
	problems.sort((one, other) => one.start - other.start || one.end - other.end);
	return withoutFloods(problems, ({ rule, start, end, finding }, severity, message) => {
		return { rule, start, end, finding, severity, message: format(message, language), related: [], fixes: [] };
	});
}

class Shown implements Problem {
	readonly message: string;
	readonly start: number;
	readonly end: number;
	#fixes: readonly Fix[] | undefined;

	constructor(
		readonly rule: string,
		readonly finding: Finding,
		readonly severity: Severity,
		private readonly language: LanguageTag,
		private readonly report: Report,
	) {
		const { block, start, end } = finding.at;
		this.message = said(finding.message, language);
		this.start = block.start + start;
		this.end = block.start + end;
	}

	// A report in which many sums fail has thousands of these, and not every client asks for them.
	get related(): Problem['related'] {
		return (known(this.finding.related) ?? []).map(({ at, message }) => ({
			message: said(message, this.language),
			...offsets(at),
		}));
	}

	// The rules that compare text and tables are asked about each of them: once, and only for who wants to know.
	get fixes(): readonly Fix[] {
		this.#fixes ??= (known(this.finding.fixes) ?? []).filter((fix) => !isContradicted(this.report, fix));
		return this.#fixes;
	}
}

function known<T>(value: OnDemand<T> | undefined): T | undefined {
	return value instanceof Function ? value() : value;
}

/** Findings outlive many versions of a draft; their words are put together once. */
const texts: Record<LanguageTag, (message: Message) => string> = {
	zh: keptOf((message) => format(message, 'zh')),
	en: keptOf((message) => format(message, 'en')),
};

function said(message: Message, language: LanguageTag): string {
	return texts[language](message);
}
