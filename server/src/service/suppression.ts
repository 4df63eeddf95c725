/**
 * Comments in a draft that silence rules: `<!-- nianbao-disable-next-line rule … -->`, and `<!-- nianbao-disable rule … -->`
 * up to `<!-- nianbao-enable rule … -->` or the end. Without a rule they speak of all.
 */
import { gatherer } from '../read/block-runs.ts';
import type { Report } from '../report/report.ts';

interface Silence {
	readonly start: number;
	readonly end: number;
	/** Absent: all rules. */
	readonly rules?: ReadonlySet<string>;
}

/** Whether a rule is silenced at an offset of the draft. */
export type IsSilenced = (rule: string, offset: number) => boolean;

export function silencedIn(report: Report): IsSilenced {
	const silences = silencesOf(report);
	if (silences.length === 0) return () => false;
	return (rule, offset) =>
		silences.some(({ start, end, rules }) => offset >= start && offset < end && (rules?.has(rule) ?? true));
}

const directives = gatherer((block) => block.reading.directives.map((directive) => ({ directive, block })));

function silencesOf({ runs, text }: Report): Silence[] {
	const silences: Silence[] = [];
	/** Rule, or '' for all → where it was disabled. */
	const open = new Map<string, number>();
	const close = (rule: string, end: number): void => {
		const start = open.get(rule);
		if (start === undefined) return;
		open.delete(rule);
		silences.push({ start, end, ...(rule === '' ? {} : { rules: new Set([rule]) }) });
	};
	for (const { item } of directives(runs)) {
		const { name, argument, range } = item.directive;
		const rules = argument.split(/[\s,，]+/).filter((rule) => rule !== '');
		const named = rules.length === 0 ? [''] : rules;
		const behind = item.block.start + range.end;
		if (name === 'disable') {
			for (const rule of named) if (!open.has(rule)) open.set(rule, behind);
		} else if (name === 'enable') {
			for (const rule of rules.length === 0 ? [...open.keys()] : rules) close(rule, behind);
		} else if (name === 'disable-next-line') {
			silences.push({ ...nextLine(text, behind), ...(rules.length === 0 ? {} : { rules: new Set(rules) }) });
		}
	}
	for (const rule of [...open.keys()]) close(rule, Number.POSITIVE_INFINITY);
	return silences;
}

/** The next line that shows anything: Markdown wants a blank line between a comment and a heading. */
function nextLine(text: string, from: number): { start: number; end: number } {
	const start = from + (/^[^\r\n]*\s*/.exec(text.slice(from, from + 2000))?.[0].length ?? 0);
	const length = text.slice(start).search(/[\r\n]|$/);
	return { start, end: start + length + 1 };
}
