/** The command line: finds the command, runs it, gives its exit code. */
import { lint } from './commands/lint.ts';

const usage = `年报检查 nianbao

用法：
  nianbao lint [选项] <文件>…    检查年报草稿，输出编辑器所示的问题
  nianbao explain <名称>         说明一条规则，或者表格的一行、一列、一个部分
  nianbao --help                显示本说明

选项：
  --format text|json            输出格式，默认 text
  --edition auto|regulation-2008|format-2019|format-2021
                                按哪一年的格式检查，默认按报告年度
  --rule <规则>=<级别>          调整规则的级别（off、hint、information、warning、error），可以写多次
  --language zh|en              输出语言，默认 zh

团队的约定写在 nianbao.json 里，从文件所在的文件夹向上找最近的一个。

退出码：0 没有错误级问题；1 有错误级问题；2 无法运行
`;

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
	lint,
	// What there is to explain would be half of what is loaded for each check.
	explain: async (args) => (await import('./commands/explain.ts')).explain(args),
};

async function main(args: readonly string[]): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		process.stdout.write(usage);
		return name === undefined ? 2 : 0;
	}
	const command = commands[name];
	if (command === undefined) {
		process.stderr.write(`没有“${name}”这个命令。\n\n${usage}`);
		return 2;
	}
	return command(rest);
}

// Who reads only the first lines (`| head`) closes the pipe: nobody wants to hear of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit();
});

main(process.argv.slice(2)).then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.stderr.write(`无法运行：${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 2;
	},
);
