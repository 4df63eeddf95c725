/** Says in one line each what is read from a passage of a report's text, for the pages beside this file. */
import { Draft } from '../../server/src/read/draft.ts';
import { changesOf } from '../../server/src/report/narrative/changes.ts';
import { brokenDatesIn, yearsSaidIn } from '../../server/src/report/narrative/dates.ts';
import type { Fact } from '../../server/src/report/narrative/fact.ts';
import { listsOf } from '../../server/src/report/narrative/lists.ts';
import { type Passage, passagesOf } from '../../server/src/report/narrative/passages.ts';
import { sharesOf } from '../../server/src/report/narrative/shares.ts';
import { statementsOf } from '../../server/src/report/narrative/statements.ts';

export function told(text: string): string[] {
	return new Draft(text, false).blocks.flatMap((block) => [...passagesOf(block)].flatMap(toldIn));
}

function toldIn(passage: Passage): string[] {
	const at = ({ start, end }: { start: number; end: number }): string => passage.text.slice(start, end);
	const statements = statementsOf(passage);
	return [
		...statements.flatMap(({ facts }) => facts.map((fact) => `${fact.topics.join(' + ')}: ${at(fact)}${notes(fact)}`)),
		...statements.flatMap(listsOf).map(({ whole, parts, closed }) => {
			const sum = parts.map(({ count }) => count).join(' + ');
			return `list: ${whole.count} ${closed ? '=' : '>='} ${sum}`;
		}),
		...statements
			.flatMap(sharesOf)
			.map((share) => `share: ${at(share)} of ${share.wholes.join(' or ') || '?'} is ${share.part}`),
		...statements.flatMap(changesOf).map((change) => {
			const before = change.before ?? (change.rises ? change.now - change.by! : change.now + change.by!);
			return `change: ${before} to ${change.now} is ${change.rises ? '+' : '-'}${at(change)}`;
		}),
		...yearsSaidIn(passage).map(
			(said) =>
				`year: ${said.year}${said.kind === 'report' ? ' report' : ''}${said.compares ? ', compares' : ''}${said.plans ? ', plans' : ''}`,
		),
		...brokenDatesIn(passage).map((broken) => `broken ${broken.kind}: ${at(broken)}`),
	];
}

function notes(fact: Fact): string {
	const all = [
		fact.verb === 'stated' ? '' : fact.verb,
		fact.year === undefined ? '' : `of ${fact.year}`,
		fact.yearAway === undefined ? '' : `${fact.yearAway.away > 0 ? 'into' : 'from'} ${fact.yearAway.year}`,
		fact.who === undefined ? '' : `by ${fact.who}`,
		fact.inclusive ? 'with those carried over' : '',
		fact.full ? '' : 'of whatever',
		fact.perhapsPart ? 'perhaps a part' : '',
		fact.figure === undefined || fact.figure.exactness === 'exact' ? '' : fact.figure.exactness,
	].filter((note) => note !== '');
	return all.length === 0 ? '' : ` (${all.join(', ')})`;
}
