import { format2019 } from './format-2019.ts';
import { format2021 } from './format-2021.ts';
import { regulation2008 } from './regulation-2008.ts';
import type { Edition, EditionId } from './types.ts';

/** All editions of the form, oldest first. */
export const editions: readonly Edition[] = [regulation2008, format2019, format2021];

/** The form in force. */
export const newestEdition: Edition = format2021;

const byId: Readonly<Record<EditionId, Edition>> = {
	'regulation-2008': regulation2008,
	'format-2019': format2019,
	'format-2021': format2021,
};

export function editionById(id: EditionId): Edition {
	return byId[id];
}

/** The edition for a reported year (not the year of publication); there was none before 2008. */
export function editionForYear(year: number): Edition | undefined {
	return editions.find((edition) => year >= edition.from && (edition.to === undefined || year <= edition.to));
}
