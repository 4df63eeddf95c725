/** Sentences that are passed over without being cut into words say nothing: reading each of them comes to the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Draft } from '../../server/src/read/draft.ts';
import { changesOf } from '../../server/src/report/narrative/changes.ts';
import { beforeAll } from '../../server/src/report/narrative/context.ts';
import type { Statement } from '../../server/src/report/narrative/fact.ts';
import { listsOf } from '../../server/src/report/narrative/lists.ts';
import { type Passage, passagesOf, sentencesOf } from '../../server/src/report/narrative/passages.ts';
import { sharesOf } from '../../server/src/report/narrative/shares.ts';
import { statementOf, statementsOf } from '../../server/src/report/narrative/statements.ts';
import { type Role, wordsOf } from '../../server/src/report/narrative/words.ts';
import { numbersIn } from '../../server/src/text/numbers.ts';
import { nightly } from '../support/nightly.ts';

const roles: readonly Role[] =
	'thisYear lastYear nextYear history soFar own scope via channel naturalPerson legalEntities request bareRequest onRequest receiveNew receive accept handle close answer carry result review litigation dispute direct afterReview upheld corrected otherOutcome document make repeal inForce rules licensing penalty coercion decide fee procurement publish information disclosure none all parts including respectively sum rest etc compare rise fall same share filler hence other'.split(
		' ',
	) as Role[];
const word = fc.constantFrom(...roles).chain((role) => fc.constantFrom(...wordsOf([role])));
const figure = fc.oneof(
	fc
		.integer({ min: 0, max: 300 })
		.chain((value) => fc.constantFrom(`${value}件`, `${value}条`, `${value}`, `${value}%`)),
	fc.constantFrom(
		'三件',
		'十二件',
		'近百条',
		'2024年',
		'2023年',
		'两成',
		'第五批',
		'一是',
		'百分之三十',
		'3.5万元',
		'12月',
	),
);
const other = fc.constantFrom('，', '、', '；', '（', '）', '：', '统一', '县', '《条例》', '平台');
const sentence = fc
	.array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: figure }, { weight: 2, arbitrary: other }), {
		minLength: 1,
		maxLength: 12,
	})
	.map((pieces) => `${pieces.join('')}。`);
const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(''));

/** What comes of statements, without the statements that nothing comes of. */
function saidBy(statements: readonly Statement[]): unknown {
	return {
		facts: statements.flatMap(({ facts }) => facts),
		lists: statements.flatMap(listsOf),
		shares: statements.flatMap(sharesOf),
		changes: statements.flatMap(changesOf),
	};
}

function eachOf(passage: Passage): Statement[] {
	let before = beforeAll(passage);
	return [...sentencesOf(passage)].map((each) => {
		const read = statementOf(each, numbersIn(each.text), before);
		before = read.after;
		return read.statement;
	});
}

test('what is passed over says nothing, and nothing hangs on it', () => {
	let told = 0;
	fc.assert(
		fc.property(text, (written) => {
			for (const passage of new Draft(written, false).blocks.flatMap((block) => [...passagesOf(block)])) {
				const said = saidBy(statementsOf(passage)) as { facts: unknown[] };
				expect(said).toEqual(saidBy(eachOf(passage)));
				told += said.facts.length;
			}
		}),
		{ numRuns: nightly ? 60_000 : 1500 },
	);
	expect(told).toBeGreaterThan(100);
});
