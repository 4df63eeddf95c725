import { describe, expect, it } from 'vitest';
import { editions } from '../../server/src/forms/editions.ts';
import type { ColumnTree, Line, LineTree } from '../../server/src/forms/types.ts';
import { looseKey } from '../../server/src/text/key.ts';
import { normalForm } from '../../server/src/text/shadow.ts';
import { simplifiedCharacters, traditionalUnits } from '../../server/src/text/traditional.ts';

/** Characters of the form that traditional writing has as well (or writes otherwise only in rare words: 齣, 傢, 踰). */
const sameInBothScripts = new Set(
	'一七三上下不中主之九予事二五人仍他以件企位作供依保信元免全八公六其具再出分列到加勾十危及反取另可合告和商四因在增外大存安定家容密尚工已平年府度建形律性息情成或打投持按掌接措提握收改政效文新方施明有服期未本果案概止正步求法然版物理用由申的益目直相督知研社禁科程稽章第等算管自行被要起述通逾部重量金附障集需',
);

function* lines(trees: readonly (LineTree | ColumnTree)[]): Generator<Line> {
	for (const { line, children } of trees) {
		yield line;
		yield* lines(children ?? []);
	}
}

/** All texts of the form that drafts are searched for. */
const printed = new Set(
	editions.flatMap(({ sections, tables }) => [
		...sections.flatMap(({ heading, aliases, topics = [] }) => [
			heading,
			...aliases,
			...topics.flatMap((topic) => [topic.heading, ...topic.aliases]),
		]),
		...tables.flatMap(({ blocks }) =>
			blocks
				.flatMap(({ caption, corner, columns, rows }) => [
					...(caption === undefined ? [] : [caption]),
					...(corner === undefined ? [] : [corner]),
					...lines(columns),
					...lines(rows),
				])
				.flatMap(({ label, aliases = [] }) => [label, ...aliases]),
		),
	]),
);

describe('a draft in traditional characters', () => {
	it('every character of the form is in the table, or the same in both scripts', () => {
		const characters = new Set([...printed].join('').match(/\p{Script=Han}/gu));
		const open = [...characters].filter((each) => !simplifiedCharacters.has(each) && !sameInBothScripts.has(each));
		expect(open.join('')).toBe('');
		expect(characters.size).toBeGreaterThan(200);
	});

	it('no character of the form is taken for a traditional one', () => {
		for (const text of printed) {
			for (let at = 0; at < text.length; at++) expect(traditionalUnits.has(text.charCodeAt(at)), text).toBe(false);
		}
	});

	it('what simplified texts use is left alone', () => {
		for (const text of ['著名', '乾隆', '藉口', '叶县', '发展', '里程', '准确', '丰台', '云溪', '于都', '后勤', '只有'])
			expect(normalForm(text)).toBe(text);
	});

	it.each([
		['收到和處理政府信息公開申請情況', '收到和处理政府信息公开申请情况'],
		['結果糾正', '结果纠正'],
		['第二十條第（八）項', '第二十条第（八）项'],
		['行政事業性收費', '行政事业性收费'],
		['要求行政機關確認或重新出具已獲取信息', '要求行政机关确认或重新出具已获取信息'],
	])('%s is found as %s', (traditional, simplified) => {
		expect(looseKey(traditional)).toBe(looseKey(simplified));
	});
});
