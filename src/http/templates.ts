import {
  shippedTemplates,
  type Template,
  type TemplateName,
  templateNames,
} from '../feeds/drafts/templates.ts';
import type { Reader } from '../store/store.ts';

/** The templates of a workspace: its own where it has put some, else those that ship. */
export async function templatesOf(
  reader: Reader,
  workspaceId: string,
): Promise<Record<TemplateName, Template>> {
  const own = await reader.templates(workspaceId);
  const templates = { ...shippedTemplates };
  for (const { name, subject, body } of own) {
    const known = templateNames.find(each => each === name);
    if (known !== undefined) templates[known] = { subject, body };
  }
  return templates;
}
