import { sections2008 } from './sections.ts';
import type { Edition } from './types.ts';

/**
 * Reports for 2008 to 2018: the regulation of 2007 names six contents and no uniform tables. The statistics form of
 * 2014 was attached or sent separately, and is not checked.
 */
export const regulation2008: Edition = {
	id: 'regulation-2008',
	name: { zh: '2007年条例（无统一格式）', en: '2007 Regulation (no uniform format)' },
	from: 2008,
	to: 2018,
	basis: ['2007年条例（国务院令第492号）第三十一条', '2007年条例（国务院令第492号）第三十二条', '国办发〔2014〕32号'],
	sections: sections2008,
	tables: [],
	equations: [],
};
