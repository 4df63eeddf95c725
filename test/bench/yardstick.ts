/** The yardstick as a program: reads files and gives each to remark with GFM, nothing else. */
import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
let nodes = 0;
for (const file of process.argv.slice(2)) nodes += parser.parse(readFileSync(file, 'utf8')).children.length;
process.stdout.write(`${nodes}\n`);
