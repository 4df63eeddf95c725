/** What several rules stand on, in the words in which lists and pages of rules say it. */
import type { Basis } from './rule.ts';

/** The sections, tables, rows and columns of the uniform format. */
export const uniformFormat: Basis = {
	zh: '条例第五十条第二款；国办公开办函〔2019〕60号、〔2021〕30号的格式',
	en: 'Regulation, art. 50(2); the forms of 2019 and 2021',
	evidence: 'national',
};

/** What is to be reported each year, and under which name. */
export const annualReport: Basis = {
	zh: '条例第四十九条、第五十条',
	en: 'Regulation, arts. 49 and 50',
	evidence: 'national',
};

/** What a label says of its figures, though no text spells it out. */
export const fromLabels: Basis = {
	zh: '由格式中的标签得出（国办公开办函〔2019〕60号、〔2021〕30号）',
	en: 'Follows from the labels of the forms of 2019 and 2021',
	evidence: 'inferred',
};

/** A matter of careful writing; no clause asks for it. */
export const carefulWriting: Basis = {
	zh: '文字规范，没有专门条文',
	en: 'Careful writing; no clause asks for it',
	evidence: 'inferred',
};

/** A statement about the check itself. */
export const ownLimits: Basis = {
	zh: '说明检查的范围，与法规无关',
	en: 'Says what was checked; no matter of law',
	evidence: 'inferred',
};
