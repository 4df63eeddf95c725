/** With `NIANBAO_NIGHTLY=1` tests that choose from many cases take all of them, or many more. */
export const nightly = process.env.NIANBAO_NIGHTLY === '1';
