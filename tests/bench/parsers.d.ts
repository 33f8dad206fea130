/** Parsers without types of their own, as far as they are used here. */
declare module 'bibtex-parse' {
  export function entries(text: string): { readonly AUTHOR?: string }[];
}
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(text: string, options: { generateGraph: boolean }): { readonly author?: readonly unknown[] }[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
