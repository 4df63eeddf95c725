/**
 * What properties are tried with. `npm test` tries the same cases each time: whoever breaks nothing sees nothing red. At
 * night they are others each time; a failure then names its seed, and `NIANBAO_SEED` tries that one again.
 */
import fc from 'fast-check';
import { nightly } from './nightly.ts';

const usual = 20_210_924;
const asked = Number(process.env.NIANBAO_SEED ?? (nightly ? Number.NaN : usual));
if (Number.isInteger(asked)) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: asked });
