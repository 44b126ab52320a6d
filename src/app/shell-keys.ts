import { LENSES } from '../plan/kinds.ts';
import type { Session } from '../state/session.svelte.ts';

/** What a key does to the page beside its session. */
export interface ShellVerbs {
  readonly closeTool: () => void;
  readonly openHelp: () => void;
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return (
    event.isComposing ||
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
  );
}

/** Esc takes back one step: drawing or note, tool, selection. */
function stepBack(session: Session, { closeTool }: ShellVerbs): void {
  if (session.desk.stepBack()) return;
  if (session.tool !== null && !session.isFocused) closeTool();
  else session.view.stepBack();
}

/** Goes on where the presentation was left. */
function present({ view, plan }: Session): void {
  const first = view.lastStop ?? plan.tour[0]?.id;
  if (first !== undefined) view.setTour(first);
}

/** Keys that work anywhere on the page; single letters not while somebody types. */
export function handleKey(event: KeyboardEvent, session: Session, verbs: ShellVerbs): void {
  if (event.key === 'Escape') {
    stepBack(session, verbs);
    return;
  }
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    const lens = LENSES[Number(event.code.replace('Digit', '')) - 1];
    if (lens === undefined) return;
    event.preventDefault();
    session.view.setLens(lens);
    return;
  }
  if (isTyping(event)) return;
  if (session.desk.undoByKey(event)) event.preventDefault();
  if (event.ctrlKey || event.metaKey) return;
  const key = event.key.toLowerCase();
  if (key === '?') verbs.openHelp();
  else if (key === 'p') present(session);
  else if (key === 'f') session.view.fit('home');
}
