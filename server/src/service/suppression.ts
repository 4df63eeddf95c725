/** Which findings the comments of a draft silence, and which of the comments did. */
import type { Report } from '../report/report.ts';
import { type Silence, silencesIn } from '../report/silences.ts';

export class Silences {
	readonly all: readonly Silence[];
	readonly used = new Set<Silence>();

	constructor(report: Report) {
		this.all = silencesIn(report);
	}

	/** Whether a rule is silenced at an offset of the draft. */
	covers(rule: string, offset: number): boolean {
		let covered = false;
		for (const silence of this.all) {
			if (offset < silence.start || offset >= silence.end || (silence.rule !== '' && silence.rule !== rule)) continue;
			this.used.add(silence);
			covered = true;
		}
		return covered;
	}
}
