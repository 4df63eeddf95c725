/** Finds the `nianbao.json` that holds for a file: the nearest one, from its folder upwards. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTeamFile, type TeamFile, teamFileName } from '../service/team-file.ts';
import { format, type LanguageTag } from '../text/message.ts';
import { lineStarts } from './positions.ts';

export class TeamFiles {
	/** By folder; a folder without one has that of the folder above. */
	private readonly byFolder = new Map<string, TeamFile | undefined>();

	/** `say` is told, once per file, what is wrong with it. */
	constructor(
		private readonly language: LanguageTag,
		private readonly say: (line: string) => void,
	) {}

	of(file: string): TeamFile | undefined {
		return this.inFolder(path.dirname(path.resolve(file)));
	}

	private inFolder(folder: string): TeamFile | undefined {
		if (!this.byFolder.has(folder)) this.byFolder.set(folder, this.read(folder));
		return this.byFolder.get(folder);
	}

	private read(folder: string): TeamFile | undefined {
		const file = path.join(folder, teamFileName);
		let text: string;
		try {
			text = readFileSync(file, 'utf8');
		} catch {
			// Not there, or not to be read: the folder above may have one.
			const above = path.dirname(folder);
			return above === folder ? undefined : this.inFolder(above);
		}
		const found = readTeamFile(text);
		const positionAt = lineStarts(text);
		for (const { code, message, start } of found.problems) {
			const { line, column } = positionAt(start);
			this.say(`${file}:${line}:${column} ${code} ${format(message, this.language)}`);
		}
		return found;
	}
}
