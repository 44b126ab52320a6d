/** Port of the app under test; the other county's stands on the next one. Two work trees at once need two pairs. */
export const FIRST_PORT = Number(process.env.E2E_PORT ?? 4174);
