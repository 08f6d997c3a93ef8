import { useState } from 'react';

const kept = 'top-of-mind.grant';

/** The token of a coach's invitation, taken out of the address, and kept in this window while somebody signs in. */
function invitationNow(): string | null {
  const [, token] = /^#grant=(.+)$/.exec(location.hash) ?? [];
  if (token !== undefined) {
    history.replaceState(null, '', location.pathname + location.search);
    sessionStorage.setItem(kept, decodeURIComponent(token));
  }
  return sessionStorage.getItem(kept);
}

/** The invitation that waits in this window, and what to call when it is settled. */
export function useInvitation(): [token: string | null, settle: () => void] {
  const [token, setToken] = useState(invitationNow);
  const settle = () => {
    sessionStorage.removeItem(kept);
    setToken(null);
  };
  return [token, settle];
}
