/** One draft under check: text, report and problems of the version at hand, each worked out once. */
import { Draft } from '../read/draft.ts';
import type { Change } from '../read/model.ts';
import { looksLikeReport } from '../read/recognise.ts';
import { buildReport, type Report } from '../report/report.ts';
import { format, message } from '../text/message.ts';
import { defaultOptions, type Options } from './options.ts';
import { findProblems, type Problem } from './problems.ts';

const tooLong = {
	zh: '文件超过 {limit} 万字，没有检查。年报一般在数千字到数万字之间，请确认打开的是年报。',
	en: 'The file has more than {limit}0,000 characters and was not checked. A report has some thousands; please see whether this is one.',
};

export class CheckedDraft {
	private readonly draft: Draft;
	private options: Options = defaultOptions;
	private built: { readonly report: Report | undefined } | undefined;
	private found: readonly Problem[] | undefined;

	constructor(text: string, markdown: boolean) {
		this.draft = new Draft(text, markdown);
	}

	get text(): string {
		return this.draft.text;
	}

	get isMarkdown(): boolean {
		return this.draft.isMarkdown;
	}

	/** Takes over the text after one change. */
	update(text: string, change: Change): void {
		this.draft.update(text, change);
		this.built = undefined;
		this.found = undefined;
	}

	configure(options: Options): void {
		if (JSON.stringify(options) === JSON.stringify(this.options)) return;
		if (options.edition !== this.options.edition) this.built = undefined;
		this.options = options;
		this.found = undefined;
	}

	/** The draft as it would be with another text, under the same options. */
	withText(text: string): CheckedDraft {
		const other = new CheckedDraft(text, this.isMarkdown);
		other.configure(this.options);
		return other;
	}

	/** Nothing when the draft is no report, or too long to be read. */
	report(): Report | undefined {
		this.built ??= { report: this.draft.isTooLong ? undefined : buildReport(this.draft, this.options) };
		return this.built.report;
	}

	problems(): readonly Problem[] {
		this.found ??= this.find();
		return this.found;
	}

	private find(): readonly Problem[] {
		if (this.draft.isTooLong) return looksLikeReport(this.text.slice(0, 20_000)) ? [this.tooLong()] : [];
		const report = this.report();
		return report === undefined ? [] : findProblems(report, this.options);
	}

	private tooLong(): Problem {
		return {
			rule: 'reading/limit',
			severity: 'information',
			message: format(message(tooLong, { limit: 800 }), this.options.language),
			start: 0,
			end: Math.max(0, this.text.search(/[\r\n]|$/)),
			related: [],
			fixes: [],
			finding: this.draft,
		};
	}
}
