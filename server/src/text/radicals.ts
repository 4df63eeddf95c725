/**
 * CJK radicals that PDF readers put in the place of the ordinary characters. Those of U+2F00–2FD5 become ordinary ones
 * under NFKC; those of U+2E80–2EFF do not, except two, so the ones with one plain reading stand here.
 */
const supplement = new Map(
	Object.entries({
		'⺁': '厂',
		'⺄': '乙',
		'⺆': '冂',
		'⺇': '几',
		'⺈': '刀',
		'⺉': '刂',
		'⺊': '卜',
		'⺌': '小',
		'⺍': '小',
		'⺎': '兀',
		'⺏': '尣',
		'⺐': '尢',
		'⺑': '𡯂',
		'⺒': '巳',
		'⺓': '幺',
		'⺔': '彑',
		'⺕': '彐',
		'⺖': '忄',
		'⺗': '心',
		'⺘': '扌',
		'⺙': '攵',
		'⺛': '旡',
		'⺜': '日',
		'⺝': '月',
		'⺞': '歺',
		'⺠': '民',
		'⺡': '氵',
		'⺢': '水',
		'⺣': '灬',
		'⺤': '爫',
		'⺥': '爫',
		'⺦': '丬',
		'⺧': '牛',
		'⺨': '犭',
		'⺩': '王',
		'⺪': '疋',
		'⺫': '目',
		'⺬': '示',
		'⺭': '礻',
		'⺮': '竹',
		'⺯': '糹',
		'⺰': '纟',
		'⺱': '网',
		'⺲': '罒',
		'⺳': '网',
		'⺴': '网',
		'⺵': '网',
		'⺶': '羊',
		'⺷': '羊',
		'⺸': '羊',
		'⺹': '老',
		'⺺': '聿',
		'⺻': '聿',
		'⺼': '肉',
		'⺽': '臼',
		'⺾': '艹',
		'⺿': '艹',
		'⻀': '艹',
		'⻁': '虎',
		'⻂': '衤',
		'⻃': '西',
		'⻄': '西',
		'⻅': '见',
		'⻆': '角',
		'⻇': '角',
		'⻈': '讠',
		'⻉': '贝',
		'⻊': '足',
		'⻋': '车',
		'⻌': '辶',
		'⻍': '辶',
		'⻎': '辶',
		'⻏': '邑',
		'⻐': '钅',
		'⻑': '長',
		'⻒': '镸',
		'⻓': '长',
		'⻔': '门',
		'⻕': '阜',
		'⻖': '阝',
		'⻗': '雨',
		'⻘': '青',
		'⻙': '韦',
		'⻚': '页',
		'⻛': '风',
		'⻜': '飞',
		'⻝': '食',
		'⻞': '食',
		'⻟': '飠',
		'⻠': '饣',
		'⻡': '首',
		'⻢': '马',
		'⻣': '骨',
		'⻤': '鬼',
		'⻥': '鱼',
		'⻦': '鸟',
		'⻧': '卤',
		'⻨': '麦',
		'⻩': '黄',
		'⻪': '黾',
		'⻫': '斉',
		'⻬': '齐',
		'⻭': '歯',
		'⻮': '齿',
		'⻯': '竜',
		'⻰': '龙',
		'⻱': '龟',
		'⻲': '亀',
		'⻳': '龟',
	}),
);

/** A radical of either block. */
export const radical = /[\u2E80-\u2EF3\u2F00-\u2FD5]/g;

/** The ordinary character for a radical; the character itself where there is none. */
export function ordinaryCharacter(character: string): string {
	return supplement.get(character) ?? character.normalize('NFKC');
}

/** The text in ordinary characters, unit for unit: what is found in it stands at the same place in the text. */
export function withOrdinaryCharacters(text: string): string {
	if (text.search(radical) < 0) return text;
	const ordinary = withoutRadicals(text);
	return ordinary.length === text.length ? ordinary : text;
}

/** The text with every radical replaced by its ordinary character. */
export function withoutRadicals(text: string): string {
	return text.replace(radical, ordinaryCharacter);
}
