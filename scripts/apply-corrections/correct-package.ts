import { applyCorrection, fileOfCorrection } from '../../src/notes/apply-correction.ts';
import type { ProposedCorrection } from '../../src/notes/corrections-file.ts';
import { fileAt, type PlanFile } from '../../src/plan/plan-files.ts';
import type { Plan } from '../../src/plan/types.ts';

type Files = Readonly<Record<string, PlanFile>>;

export type Corrected =
  | {
      readonly ok: true;
      readonly files: Record<string, PlanFile>;
      /** Paths of the files that are different now. */
      readonly changed: readonly string[];
      /** A line for each correction. */
      readonly log: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** The files of a package with corrections in them, one after the other: a later one of the same thing holds, and says so. */
export function correctPackage(
  files: Files,
  plan: Plan,
  corrections: readonly ProposedCorrection[],
): Corrected {
  const result: Record<string, PlanFile> = { ...files };
  const changed = new Set<string>();
  const log: string[] = [];
  const done = new Map<string, string>();
  for (const { note, author, correction } of corrections) {
    const { feature, of } = correction;
    const path = fileOfCorrection(plan, correction);
    const file = path === null ? undefined : fileAt(result, path);
    if (path === null || file?.ok !== true) {
      return { ok: false, message: `要素 ${feature} 不在数据里（批注 ${note}）。` };
    }
    const applied = applyCorrection(file.value, correction);
    if (!applied.ok) {
      return { ok: false, message: `要素 ${feature} 不在 ${path} 里（批注 ${note}）。` };
    }
    result[path] = { ok: true, value: applied.layer };
    changed.add(path);
    const subject = [feature, of, of === 'fact' ? correction.key : ''].join(' ').trim();
    const before = done.get(subject);
    const remark = before === undefined ? '' : `，代替批注 ${before} 的更正`;
    log.push(`${path}: ${subject}（${author || '未署名'}，批注 ${note}${remark}）`);
    done.set(subject, note);
  }
  return { ok: true, files: result, changed: [...changed], log };
}
