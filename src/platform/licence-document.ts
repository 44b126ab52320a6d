/** What a build contains of others, as `scripts/licences.ts` writes it. */
export interface LicenceDocument {
  readonly parts: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    /** Index in `texts`: notice and terms in full. */
    readonly text: number;
  }[];
  readonly texts: readonly string[];
}

/** Reads the list that lies beside the page. */
export async function fetchLicences(): Promise<LicenceDocument> {
  const response = await fetch('licences.json');
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
  return (await response.json()) as LicenceDocument;
}
