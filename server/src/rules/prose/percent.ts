/** Percentages against the figures they are made from, in whole numbers. */
import type { ReadNumber } from '../../text/numbers.ts';

/** Whether a percentage is `part` of `whole`, rounded or cut to its own digits. */
export function isPercentage({ scaled, scale }: ReadNumber, part: bigint, whole: bigint): boolean {
	const gap = scaled * whole - part * 100n * 10n ** BigInt(scale);
	return (gap < 0n ? -gap : gap) < whole;
}

/** 62.9, with as many decimals as asked for. */
export function percentOf(part: bigint, whole: bigint, scale: number): string {
	const scaled = (part * 200n * 10n ** BigInt(scale) + whole) / (whole * 2n);
	if (scale === 0) return String(scaled);
	const digits = String(scaled).padStart(scale + 1, '0');
	return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
