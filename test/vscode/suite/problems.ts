import { type Diagnostic, DiagnosticSeverity, languages, type TextDocument } from 'vscode';
import { until, untilEqual } from './poll.ts';

/** Our problems of a document, in the order of the text. */
export function problemsOf(document: TextDocument): Diagnostic[] {
	return languages
		.getDiagnostics(document.uri)
		.filter(({ source }) => source === 'nianbao')
		.sort((one, other) => one.range.start.compareTo(other.range.start) || one.range.end.compareTo(other.range.end));
}

export function ruleOf({ code }: Diagnostic): string {
	return String(typeof code === 'object' ? code.value : code);
}

/** `错误 tables/missing “主动公开政府信息情况”` and so on: severity, rule and the text that is marked. */
export function summaryOf(document: TextDocument): string[] {
	return problemsOf(document).map(
		(problem) => `${levels[problem.severity]} ${ruleOf(problem)} “${document.getText(problem.range)}”`,
	);
}

const levels: Record<DiagnosticSeverity, string> = {
	[DiagnosticSeverity.Error]: 'error',
	[DiagnosticSeverity.Warning]: 'warning',
	[DiagnosticSeverity.Information]: 'information',
	[DiagnosticSeverity.Hint]: 'hint',
};

/** Waits until the problems are these, in the order of the text. */
export async function expectProblems(document: TextDocument, expected: readonly string[]): Promise<void> {
	await untilEqual(() => summaryOf(document), [...expected]);
}

/** Waits for the first problem of a rule. */
export async function problemOf(document: TextDocument, rule: string): Promise<Diagnostic> {
	const find = () => problemsOf(document).find((problem) => ruleOf(problem) === rule);
	return (await until(`a problem ${rule}`, find)) as Diagnostic;
}
