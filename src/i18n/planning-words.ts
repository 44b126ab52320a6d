import { planningEn } from './planning-en.ts';
import { planningZh, type PlanningWords } from './planning-zh.ts';

export type { PlanningWords };

/** The words of the planning tools. */
export const planningWords = (language: 'zh' | 'en'): PlanningWords =>
  language === 'en' ? planningEn : planningZh;
