/** A folder in memory, as vscode.dev has one that lies with a forge: no disk, no scheme `file`. For tests alone. */
const vscode = require('vscode');

exports.activate = async (context) => {
	const address = `${context.extensionUri.scheme}://${context.extensionUri.authority}/-/folder`;
	const folder = new Folder(await (await fetch(address)).json());
	context.subscriptions.push(
		vscode.workspace.registerFileSystemProvider('memfs', folder, { isCaseSensitive: true }),
		vscode.workspace.registerFileSearchProvider('memfs', folder),
	);
};

class Folder {
	#changes = new vscode.EventEmitter();
	#files = new Map();
	/** Of a file that comes again VS Code knows the time when it went. */
	#writes = 0;
	onDidChangeFile = this.#changes.event;

	constructor(files) {
		for (const { path, contents } of files) {
			this.#files.set(path, { bytes: Uint8Array.from(atob(contents), (unit) => unit.charCodeAt(0)), changed: 0 });
		}
	}

	watch() {
		return new vscode.Disposable(() => {});
	}

	stat({ path }) {
		const file = this.#files.get(path);
		if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.changed, size: file.bytes.length };
		if (path !== '/' && this.#below(path).length === 0) throw vscode.FileSystemError.FileNotFound(path);
		return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
	}

	readDirectory({ path }) {
		const found = new Map();
		for (const name of this.#below(path)) {
			const [first, ...deeper] = name.split('/');
			found.set(first, deeper.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
		}
		return [...found];
	}

	readFile(uri) {
		const file = this.#files.get(uri.path);
		if (!file) throw vscode.FileSystemError.FileNotFound(uri);
		return file.bytes;
	}

	writeFile(uri, bytes) {
		const known = this.#files.get(uri.path);
		this.#files.set(uri.path, { bytes, changed: ++this.#writes });
		this.#changes.fire([{ type: known ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri }]);
	}

	delete(uri) {
		this.#files.delete(uri.path);
		this.#changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
	}

	rename(from, to) {
		this.writeFile(to, this.readFile(from));
		this.delete(from);
	}

	createDirectory() {}

	provideFileSearchResults({ pattern }, { folder }) {
		const wanted = pattern.toLowerCase();
		return this.#below(folder.path)
			.filter((name) => name.toLowerCase().includes(wanted))
			.map((name) => vscode.Uri.joinPath(folder, name));
	}

	#below(path) {
		const start = path === '/' ? path : `${path}/`;
		return [...this.#files.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
	}
}
