/** Says what the rules found, in plain data and in one language. */
import type { Fix } from '../fixes/edit.ts';
import { offsets } from '../read/model.ts';
import type { Report } from '../report/report.ts';
import type { Severity } from '../rules/rule.ts';
import { format, type LanguageTag, type Message } from '../text/message.ts';
import { type Found, findingsOf } from './findings.ts';
import type { Level, Options } from './options.ts';
import { silencedIn } from './suppression.ts';

/** A finding where it stands now. Offsets are UTF-16 units of the version that was checked. */
export interface Problem {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly start: number;
	readonly end: number;
	readonly related: readonly { readonly message: string; readonly start: number; readonly end: number }[];
	readonly fixes: readonly Fix[];
}

/** Every problem of the report, in the order of the text. */
export function findProblems(report: Report, { rules, language, tableStyle }: Options): Problem[] {
	const isSilenced = silencedIn(report);
	const problems: Problem[] = [];
	for (const found of findingsOf({ report, tableStyle })) {
		const level = rules[found.rule];
		if (level !== 'off' && !isSilenced(found.rule, offsets(found.finding.at).start)) {
			problems.push(problemOf(found, level, language));
		}
	}
	return problems.sort((one, other) => one.start - other.start || one.end - other.end);
}

function problemOf({ rule, finding }: Found, level: Exclude<Level, 'off'> | undefined, language: LanguageTag): Problem {
	const { at, severity, message, related, fixes } = finding;
	return {
		rule,
		severity: level ?? severity,
		message: said(message, language),
		...offsets(at),
		// A report in which many sums fail has thousands of these, and not every client asks for them.
		get related() {
			return (related ?? []).map((each) => ({ message: said(each.message, language), ...offsets(each.at) }));
		},
		fixes: fixes ?? [],
	};
}

const texts: Record<LanguageTag, WeakMap<Message, string>> = { zh: new WeakMap(), en: new WeakMap() };

/** Findings outlive many versions of a draft; their words are put together once. */
function said(message: Message, language: LanguageTag): string {
	let text = texts[language].get(message);
	if (text === undefined) {
		text = format(message, language);
		texts[language].set(message, text);
	}
	return text;
}
