import { type Disposable, FileType, RelativePattern, type TextDocument, Uri, workspace } from 'vscode';
import type { TeamFileParams } from '../../server/src/lsp/protocol.ts';

const fileName = 'nianbao.json';

/**
 * Tells the server of each `nianbao.json` at the root of a folder, as it is typed and as it changes on disk. Files are read
 * through VS Code, so that folders on no disk have theirs, too.
 */
export class TeamFiles implements Disposable {
	readonly #tell: (file: TeamFileParams) => void;
	readonly #watchers = new Map<string, Disposable>();
	readonly #listeners: readonly Disposable[];

	constructor(tell: (file: TeamFileParams) => void) {
		this.#tell = tell;
		this.#listeners = [
			workspace.onDidChangeWorkspaceFolders(() => this.tellAll()),
			workspace.onDidChangeTextDocument(({ document }) => this.#typed(document)),
			workspace.onDidCloseTextDocument((document) => {
				// What was typed and not saved is gone with the editor.
				if (this.#watchers.has(document.uri.toString())) void this.#read(document.uri);
			}),
		];
	}

	/** Tells of all of them: at the start, and when a server was started again. */
	tellAll(): void {
		const files = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, fileName));
		const kept = new Set(files.map((file) => file.toString()));
		for (const [file, watcher] of this.#watchers) {
			if (kept.has(file)) continue;
			watcher.dispose();
			this.#watchers.delete(file);
			this.#tell({ uri: file, text: null });
		}
		for (const file of files) {
			this.#watch(file);
			void this.#read(file);
		}
	}

	dispose(): void {
		for (const disposable of [...this.#listeners, ...this.#watchers.values()]) disposable.dispose();
	}

	#watch(file: Uri): void {
		if (this.#watchers.has(file.toString())) return;
		const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), fileName));
		const read = () => void this.#read(file);
		watcher.onDidCreate(read);
		watcher.onDidChange(read);
		watcher.onDidDelete(read);
		this.#watchers.set(file.toString(), watcher);
	}

	#typed(document: TextDocument): void {
		const uri = document.uri.toString();
		if (this.#watchers.has(uri)) this.#tell({ uri, text: document.getText() });
	}

	/** An editor that holds unsaved text knows better than the file. */
	async #read(file: Uri): Promise<void> {
		const uri = file.toString();
		const open = workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri);
		this.#tell({ uri, text: open?.getText() ?? (await contents(file)) });
	}
}

async function contents(file: Uri): Promise<string | null> {
	try {
		if ((await workspace.fs.stat(file)).type === FileType.Directory) return null;
		return new TextDecoder().decode(await workspace.fs.readFile(file));
	} catch {
		// Most folders have none.
		return null;
	}
}
