import { Center, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Schema } from '../../client/api.ts';
import { ChoosePassword } from '../pages/sign-in/choose-password.tsx';
import { SignIn } from '../pages/sign-in/sign-in.tsx';
import { Accept } from '../pages/welcome/accept.tsx';
import { Join } from '../pages/welcome/join.tsx';
import { standAt } from '../words/now.ts';
import { api, problemOf, rememberToken, whenSessionIsInDoubt } from './api.ts';
import { useInvitation } from './invitation.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { hearOtherWindows, tellOtherWindows } from './other-windows.ts';

export type Session = Schema<'Session'>;

interface SignedIn {
  session: Session;
  signOut(): Promise<void>;
  /** Asks the service whether the session still holds; shows the sign-in page when it does not. */
  check(): Promise<void>;
}

const SessionContext = createContext<SignedIn | undefined>(undefined);

/** Who is signed in. Only below `SessionGate`. */
export function useSession(): SignedIn {
  const signedIn = use(SessionContext);
  if (signedIn === undefined) throw new Error('Nobody is signed in');
  return signedIn;
}

const sessionEnded = 'Your session has ended. Sign in again to go on.';

/** Nothing that one person has read or written on a page is there for another. */
function personOf({ account, keyId, role, client }: Session): string {
  return [account?.id ?? keyId, role, client?.id].join(' ');
}

/** Every answer has another token, which says nothing about the session. */
function isUnchanged(before: Session, session: Session): boolean {
  return JSON.stringify({ ...before, csrfToken: '' }) === JSON.stringify({ ...session, csrfToken: '' });
}

type Known =
  | { status: 'asking' }
  | { status: 'nobody'; remark?: string }
  | { status: 'choosing'; link: PasswordLink }
  | { status: 'in'; session: Session };

/** Shows the pages to whoever is signed in, and the sign-in page to everybody else. */
export function SessionGate({ children }: { children: ReactNode }) {
  const [known, setKnown] = useState<Known>({ status: 'asking' });
  /** The same at once, for what is answered between two renderings. */
  const standing = useRef<Known>(known);
  const cache = useQueryClient();
  const [invitation, settleInvitation] = useInvitation();
  const [hasAccount, setHasAccount] = useState(false);

  const show = useCallback((next: Known) => {
    standing.current = next;
    setKnown(next);
  }, []);

  const enter = useCallback(
    (session: Session) => {
      rememberToken(session.csrfToken);
      standAt(session.sandbox?.now ?? null);
      const before = standing.current;
      if (before.status === 'in') {
        if (isUnchanged(before.session, session)) return;
        if (personOf(before.session) !== personOf(session)) cache.clear();
      }
      show({ status: 'in', session });
    },
    [cache, show],
  );

  const leave = useCallback(
    (remark?: string) => {
      rememberToken(undefined);
      standAt(null);
      cache.clear();
      show(remark === undefined ? { status: 'nobody' } : { status: 'nobody', remark });
    },
    [cache, show],
  );

  const check = useMemo(
    () =>
      oneAtATime(async () => {
        const before = standing.current;
        const { data, error } = await api
          .GET('/v1/session')
          .catch((error: unknown) => ({ data: undefined, error }));
        // Who signed in or out here meanwhile knows better.
        if (standing.current !== before) return;
        if (data !== undefined) enter(data);
        else if (before.status === 'in' && problemOf(error).status === 401) leave(sessionEnded);
      }),
    [enter, leave],
  );

  // All windows of a browser share one session, which may end or become another person's at any time.
  useEffect(() => {
    const isIn = () => standing.current.status === 'in';
    const doubt = async () => {
      if (isIn()) await check();
    };
    const look = () => {
      if (document.visibilityState === 'visible') void doubt();
    };
    const stopHearing = hearOtherWindows(news => {
      if (news === 'left' && isIn()) leave('You signed out in another window.');
      if (news === 'entered' && (isIn() || standing.current.status === 'nobody')) void check();
    });
    whenSessionIsInDoubt(doubt);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      stopHearing();
      whenSessionIsInDoubt(undefined);
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [check, leave]);

  // A sign-in link that is pasted into an open window changes no more than the address's end.
  useEffect(() => {
    const again = () => {
      if (location.hash.startsWith('#key=')) location.reload();
    };
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);

  useEffect(() => {
    firstAnswer ??= arrive();
    firstAnswer
      .then(({ session, remark, link }) => {
        if (link !== undefined) show({ status: 'choosing', link });
        else if (session === undefined) leave(remark);
        else enter(session);
      })
      .catch(error => leave(problemOf(error).title));
  }, [enter, leave, show]);

  const signedIn = useMemo(
    () =>
      known.status !== 'in'
        ? undefined
        : {
            session: known.session,
            check,
            async signOut() {
              const answer = await api.DELETE('/v1/session').catch(() => undefined);
              // Another window signed in anew: whose session it is now is to be seen first.
              if (answer?.response.status === 403) await check();
              else leave();
            },
          },
    [known, check, leave],
  );

  if (known.status === 'asking') {
    return (
      <Center h="100vh">
        <Loader aria-label="Loading" />
      </Center>
    );
  }
  if (known.status === 'choosing') {
    const begin = (session: Session) => {
      history.replaceState(null, '', '/');
      enter(session);
    };
    return <ChoosePassword {...known.link} onSignedIn={begin} />;
  }
  if (signedIn === undefined && invitation !== null && !hasAccount) {
    const joined = (session: Session) => {
      settleInvitation();
      enter(session);
    };
    return <Join token={invitation} onSignedIn={joined} onHasAccount={() => setHasAccount(true)} />;
  }
  if (signedIn === undefined) {
    return <SignIn onSignedIn={enter} remark={known.status === 'nobody' ? known.remark : undefined} />;
  }
  if (invitation !== null) return <Accept token={invitation} onSettled={settleInvitation} />;
  return (
    <SessionContext key={personOf(signedIn.session)} value={signedIn}>
      {children}
    </SessionContext>
  );
}

let firstAnswer: ReturnType<typeof arrive> | undefined;

interface PasswordLink {
  token: string;
  isInvitation: boolean;
}

interface Arrival {
  session?: Session | undefined;
  remark?: string | undefined;
  link?: PasswordLink;
}

/** What the way back from the OpenID provider says, in the address. */
const told: Readonly<Record<string, string>> = {
  'openid-unknown':
    'There is no account for you here, or it is disabled. Ask an owner of the workspace to invite you with the address that your organisation knows.',
  'openid-failed': 'Signing in through your organisation did not work. Try again.',
  'openid-late': 'That took too long, or began in another browser. Try again.',
};

/** Once for a page, however often it is rendered: a sign-in link is used up by its first use. */
async function arrive(): Promise<Arrival> {
  const { key, token, told: code } = partsOfAddress();
  if (token !== undefined) return { link: { token, isInvitation: location.pathname === '/welcome' } };
  if (code !== undefined) return { remark: told[code] };
  if (key === undefined) {
    const { data: session } = await api.GET('/v1/session');
    // It may be new: the way back from an OpenID provider leads here as well.
    if (session !== undefined) tellOtherWindows('entered');
    return { session };
  }
  const { data, error } = await api.POST('/v1/session', { body: { key } });
  return { session: data, remark: data === undefined ? problemOf(error).detail : undefined };
}

/**
 * What stands behind the `#`: the key of a sign-in link, the token of a link to choose a password. Taken out of the address so
 * that nobody reads it over a shoulder or in a history.
 */
function partsOfAddress(): { key?: string; token?: string; told?: string } {
  const [, name, value = ''] = /^#(key|token|told)=(.+)$/.exec(location.hash) ?? [];
  if (name === undefined) return {};
  history.replaceState(null, '', location.pathname + location.search);
  return { [name]: decodeURIComponent(value) };
}
