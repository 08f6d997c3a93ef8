import { Liquid } from 'liquidjs';
import type { Template } from './templates.ts';

/** What a template may speak of. */
export interface DraftFacts {
  person: { name: string; firstName: string };
  company: string;
  role: string;
  /** Who signs; left out where nobody is known to. */
  sender?: string;
  /** What they talked about, in the writer's words. */
  skill?: string;
  /** "Monday 2 March 2026" */
  interviewedOn: string;
  daysSinceInterview: number;
  /** The day that was promised for this. */
  promisedOn?: string;
  /** The day on which they said they would decide. */
  namedDate?: string;
  /** How many check-ins went unanswered so far. */
  attempts: number;
}

/** Why a template cannot be used, for whoever wrote it. */
export class TemplateError extends Error {}

// A template is written by the workspace's owner, and still may not take the service with it.
const engine = new Liquid({
  strictFilters: true,
  strictVariables: false,
  ownPropertyOnly: true,
  parseLimit: 20_000,
  renderLimit: 50,
  memoryLimit: 100_000,
  relativeReference: false,
});

/** Fills the gaps. Throws `TemplateError` where the template is not Liquid, or asks for too much. */
export function render(
  { subject, body }: Template,
  facts: DraftFacts,
): { subject: string | null; text: string } {
  try {
    return {
      subject: subject === null ? null : oneLine(engine.parseAndRenderSync(subject, facts)),
      text: String(engine.parseAndRenderSync(body, facts)).trim(),
    };
  } catch (error) {
    throw new TemplateError(error instanceof Error ? error.message : String(error));
  }
}

/** A subject with a line break could carry headers of its own. */
function oneLine(text: unknown): string {
  return String(text).replaceAll(/\s+/g, ' ').trim();
}
