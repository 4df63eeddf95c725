// Stands in for the native logger. VS Code's log files and the Output panel are written through it, so it really writes.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const off = levels.length;
let defaultLevel = levels.indexOf('info');

class Logger {
	#file;
	#level = defaultLevel;
	#plain = false;

	constructor(file) {
		this.#file = file;
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.appendFileSync(file, '');
	}

	getLevel() {
		return this.#level;
	}

	setLevel(level) {
		this.#level = level;
	}

	/** Output channels bring their own line ends; afterwards text is written as it is. */
	clearFormatters() {
		this.#plain = true;
	}

	setPattern() {}
	flush() {}
	drop() {}

	write(level, text) {
		if (level < this.#level || this.#level === off) {
			return;
		}
		const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
		try {
			fs.appendFileSync(this.#file, this.#plain ? text : `${time} [${levels[level]}] ${text}\n`);
		} catch {
			// The folder of a run is deleted while the last lines come in: a log must not end the program.
		}
	}
}

for (const [level, name] of levels.entries()) {
	Logger.prototype[name] = function (text) {
		this.write(level, text);
	};
}

exports.version = 0;
exports.setLevel = (level) => {
	defaultLevel = level;
};
exports.setFlushOn = () => {};
exports.createRotatingLogger = (_name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (_name, file) => new Logger(file);
