/**
 * Traditional characters for those of the form, for matching only: nothing is ever rewritten. A closed table of the
 * characters that the form's labels and headings, a title and a statistics period are written with; a general converter
 * knows thousands, and where it would choose between two characters nobody here wants a choice.
 */
import { withOrdinaryCharacters } from './radicals.ts';

const pairs =
	'總总體体況况動动開开請请處处復复複复議议訴诉訟讼問问題题進进報报項项規规範范許许罰罚強强業业費费廢废現现決决數数額额單单萬万內内條条製制發发對对購购採采屬属國国祕秘穩稳護护權权務务過过執执詢询關关沒没補补後后確确訪访舉举無无當当認认獲获繳缴納纳結结轉转繼继續续辦办計计維维糾纠審审經经機机構构會会組组織织統统區区與与類类監监臺台設设評评責责據据於于為为說说書书縣县鄉乡鎮镇廳厅員员鐵铁衛卫農农環环資资財财稅税氣气電电職职勞劳險险長长將将誌志錄录點点讓让';

const simplified = new Map(
	Array.from({ length: pairs.length / 2 }, (_, index) => [pairs[index * 2]!, pairs[index * 2 + 1]!] as const),
);
/** The UTF-16 units that {@link asPrinted} changes, radicals apart: for whoever looks at a text unit by unit. */
export const traditionalUnits: ReadonlySet<number> = new Set([...simplified.keys()].map((each) => each.charCodeAt(0)));
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/**
 * The text as the form would print it: ordinary characters for radicals, simplified ones for traditional, unit for unit,
 * so that what is found in it stands at the same place in the text.
 */
export function asPrinted(text: string): string {
	return withOrdinaryCharacters(text).replace(traditional, (character) => simplified.get(character) ?? character);
}
