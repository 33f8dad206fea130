/** An address that a link may lead to: http or https, nothing else; undefined for all other text. */
export function safeAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href, username, password } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '' ? href : undefined;
}

/** "github.com/owner/name": an address as a person reads it. */
export function readableAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

const homesOfCode =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.[\w.]+|bitbucket\.org|codeberg\.org|huggingface\.co|zenodo\.org|[\w-]+\.github\.io)\b/;

/** Whether code is usually kept there. */
export const looksLikeCode = (address: string): boolean => homesOfCode.test(address);

/** A search engine's page for a title; it is only asked when a person follows the link. */
export const searchByTitle = (title: string): string => `https://duckduckgo.com/?q=${encodeURIComponent(`"${title}"`)}`;
