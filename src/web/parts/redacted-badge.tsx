import { Badge, Tooltip } from '@mantine/core';
import type { Schema } from '../../client/api.ts';
import { sayHidden } from '../words/grants.ts';

/** Says to a coach that the client's grant hides something here. */
export function RedactedBadge({ redacted }: { redacted: Schema<'Application'>['redacted'] }) {
  if (redacted === undefined) return null;
  const hidden = `The client does not show you: ${sayHidden(redacted)}`;
  return (
    <Tooltip label={hidden}>
      <Badge variant="outline" color="gray" tt="none" aria-label={`Redacted. ${hidden}`}>
        Redacted
      </Badge>
    </Tooltip>
  );
}
