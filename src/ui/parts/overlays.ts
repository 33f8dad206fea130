/** Where menus and tips are put: into the page's banner, so that whatever can be read belongs to a landmark. */
export const overlayHome = (): HTMLElement | null => document.querySelector<HTMLElement>('header[data-overlays]');
