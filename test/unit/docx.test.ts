/** Word documents become drafts. */
import { describe, expect, test } from 'vitest';
import { htmlOfDocx } from '../../client/src/import/docx.ts';
import { unpackedXml } from '../../client/src/import/zip.ts';
import { importHtml } from '../../server/src/service/import-html.ts';
import { check } from '../support/check.ts';
import { docx, swollen } from '../support/docx.ts';
import { docxReport } from '../support/docx-report.ts';

describe('a Word document', () => {
	test.each([2020, 2024])('with the report for %i becomes a draft in which nothing is wrong', async (year) => {
		const html = await htmlOfDocx(docxReport(year));
		for (const [markdown, style] of [
			[true, 'html'],
			[true, 'pipe'],
			[false, 'text'],
		] as const) {
			const found = importHtml(html, { markdown, style });
			expect(found).toMatchObject({ statutory: 3 });
			expect(check(found!.text, markdown).problems).toEqual([]);
		}
	});

	test('keeps text and tables that are of no report', async () => {
		const html = await htmlOfDocx(
			docx([
				'会议纪要 <一>',
				[
					[{ text: '时间' }, { text: '地点' }],
					[{ text: '1月' }, { text: '二楼' }],
				],
			]),
		);
		expect(importHtml(html, { markdown: false, style: 'text' })?.text).toBe(
			'会议纪要 <一>\n\n\t时间\n\t地点\n\n\t1月\n\t二楼\n',
		);
	});

	test('that is damaged is refused', async () => {
		const whole = docxReport(2024);
		await expect(htmlOfDocx(whole.slice(0, whole.length / 2))).rejects.toThrow();
		await expect(htmlOfDocx(Uint8Array.from([1, 2, 3]))).rejects.toThrow();
	});

	test('says how large it is unpacked, as far as it is a zip', () => {
		const whole = docxReport(2024);
		const size = unpackedXml(whole)!;
		expect(size).toBeGreaterThan(whole.length / 2);
		expect(size).toBeLessThan(whole.length);
		expect(unpackedXml(swollen(whole, 2_000_000_000))).toBe(6_000_000_000);
		expect(unpackedXml(whole.slice(0, whole.length / 2))).toBeUndefined();
		expect(unpackedXml(Uint8Array.from([1, 2, 3]))).toBeUndefined();
	});
});
