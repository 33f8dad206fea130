/** Keys for online sources, by the source's id: in this browser only, and beyond this visit only where the person says so. */
const place = (service: string): string => `coterie.key.${service}`;
const ofThisVisit = new Map<string, string>();

export interface KnownKey {
  readonly key: string;
  /** Whether it will be here at the next visit. */
  readonly kept: boolean;
}

export function knownKey(service: string): KnownKey {
  let kept: string | null = null;
  try {
    kept = window.localStorage.getItem(place(service));
  } catch {
    // Storage may be forbidden; then nothing is kept.
  }
  return { key: ofThisVisit.get(service) ?? kept ?? '', kept: kept !== null };
}

export function rememberKey(service: string, { key, kept }: KnownKey): void {
  if (key === '') ofThisVisit.delete(service);
  else ofThisVisit.set(service, key);
  try {
    if (kept && key !== '') window.localStorage.setItem(place(service), key);
    else window.localStorage.removeItem(place(service));
  } catch {
    // Not kept: it lasts for this visit.
  }
}
