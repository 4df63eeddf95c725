/** Amounts of money in one unit, exact. */
import { powerOf, type Scaled, times } from './number-figures.ts';

/** What has a value and perhaps says its unit: a figure of a cell, a number of the text. */
export interface Amount extends Scaled {
	readonly unit?: string;
	readonly power?: string;
}

/**
 * The amount in 元; nothing when its unit is none of money. `otherwise` is the unit of an amount that names none, where
 * the column or the sentence says it. 3.5万 alone is in 元.
 */
export function inYuan({ scaled, scale, unit, power }: Amount, otherwise?: '元' | '万元'): Scaled | undefined {
	const stated = unit ?? (power === undefined ? otherwise : '元');
	if (stated === '元') return { scaled, scale };
	if (stated === '万元' || stated === '亿元') return times({ scaled, scale }, powerOf(stated[0]!));
	return undefined;
}

/** Whether two exact decimals are the same amount: 3.50 and 3.5. */
export function isSameAmount(one: Scaled, other: Scaled): boolean {
	const scale = Math.max(one.scale, other.scale);
	const raised = ({ scaled, scale: own }: Scaled) => scaled * 10n ** BigInt(scale - own);
	return raised(one) === raised(other);
}
