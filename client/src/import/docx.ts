/** The part of the extension that reads Word documents; a bundle of its own, loaded when the first is opened. */
import mammoth from 'mammoth';

/**
 * A .docx as HTML: paragraphs, headings and tables. Pictures are left out. Rejected when the file is damaged.
 *
 * @param bytes the whole file
 */
export async function htmlOfDocx(bytes: Uint8Array): Promise<string> {
	const { value } = await mammoth.convertToHtml({ buffer: bytes } as Input, {
		convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
	});
	return value;
}

/** It takes any bytes, though its types ask for Node's own. */
type Input = Parameters<typeof mammoth.convertToHtml>[0];
