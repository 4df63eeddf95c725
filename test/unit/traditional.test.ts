import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editions } from '../../server/src/forms/editions.ts';
import type { ColumnTree, Line, LineTree } from '../../server/src/forms/types.ts';
import { looseKey } from '../../server/src/text/key.ts';
import { normalForm } from '../../server/src/text/shadow.ts';
import { simplifiedCharacters, traditionalUnits } from '../../server/src/text/traditional.ts';

/** Characters that traditional writing has as well (or writes otherwise only in rare words: 齣, 傢, 踰, 韆). */
const sameInBothScripts = new Set(
	[
		'〇一七三上下不且中主之九也了予事二互五交人今仍他仟代以件任份企伍似位低作佰例供依便保信修倍借做元免入全八公六共其具再出函分刊列初利到前剩力加助勾包十千卅半卌博印危原去又及反取受口另召可史右各合同名否含告和',
		'唯商善四因在地均型培基增壹外多大天契套如妥委媒子字存季安完宗定客宣室家容寄密封小少尚居展州工左已市幅平年序底府度座庭建廿式引形往待律微心快性息情意成我或截所才打托批承投抖括拾持按捌掌接推措提握撤播撰支',
		'收改放政效救整文新方施日旨明是景更曾最月有服期未末本析果某柒校核格案概次款止正此步段每比民求法活涉涵清渠源然照版牌物率玖理生用由申留登百的益目直相省着督知研破示社禁科移程稽稿突窗站章端第等答策算管箱篇',
		'籍米置署者而肆自至草落行街被要解言起超足身迄近述送逐途通逾遍道邀那部都重量金附降限院障集零需靠音高司它彰旗就何好料象派域',
	].join(''),
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

/** Words and units that the text is searched for: what stands between quotation marks or in patterns, comments apart. */
const sought = ['report/narrative', 'text/units.ts', 'text/han-numbers.ts', 'text/number-labels.ts', 'text/numbers.ts']
	.map((each) => path.join(import.meta.dirname, '../../server/src', each))
	.flatMap((each) => (each.endsWith('.ts') ? [each] : readdirSync(each).map((name) => path.join(each, name))))
	.map((file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
	.join('\n');

describe('a draft in traditional characters', () => {
	it('every character of the form is in the table, or the same in both scripts', () => {
		const characters = new Set([...printed].join('').match(/\p{Script=Han}/gu));
		const open = [...characters].filter((each) => !simplifiedCharacters.has(each) && !sameInBothScripts.has(each));
		expect(open.join('')).toBe('');
		expect(characters.size).toBeGreaterThan(200);
	});

	it('and so is every character of the words and units that sentences are searched for', () => {
		const characters = new Set(sought.match(/\p{Script=Han}/gu));
		const open = [...characters].filter(
			(each) =>
				!simplifiedCharacters.has(each) && !traditionalUnits.has(each.charCodeAt(0)) && !sameInBothScripts.has(each),
		);
		// A new one goes into the pairs of traditional.ts, or into the list above where both scripts have it.
		expect(open.join('')).toBe('');
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
