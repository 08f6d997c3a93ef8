import { Alert } from '@mantine/core';

/** Says how old what is shown may be, while the service is not heard. */
export function ConnectionLost({ since }: { since: Date | undefined }) {
  const time = since?.toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return (
    <Alert color="orange" mb="md" role="status" title="Connection lost" className="no-print">
      What you see is as it was at {time ?? 'the last answer'}. It will be brought up to date by itself.
    </Alert>
  );
}
