import { createPasswords } from '../host/passwords.ts';
import type { Mail } from '../mail/mail.ts';
import type { Store } from '../store/store.ts';
import { accountMailFor } from './account-mail.ts';
import type { Cursors } from './cursors.ts';
import { createOpenId, type OpenIdSettings } from './openid.ts';
import type { Routes } from './route.ts';
import { accountRoutes } from './routes/accounts.ts';
import { browserRoutes } from './routes/browsers.ts';
import { joiningRoutes } from './routes/joining.ts';
import { openIdRoutes } from './routes/openid.ts';
import { passwordRoutes } from './routes/passwords.ts';
import { sessionRoutes } from './routes/session.ts';

export interface IdentityDeps {
  store: Store;
  /** In which addresses and passwords are known. */
  workspaceId: string;
  cursors: Cursors;
  /** Where people reach the service, without a slash at the end; null where nobody said. */
  publicUrl: string | null;
  mail: Mail | null;
  openId: Omit<OpenIdSettings, 'redirectUri'> | null;
  inspectorUrl: string | null;
}

/** Everything about people: their accounts, passwords and sessions, and the OpenID provider. */
export function identityRoutes({
  store,
  workspaceId,
  cursors,
  publicUrl,
  mail,
  openId,
  inspectorUrl,
}: IdentityDeps): Routes {
  return async app => {
    const accountMail = accountMailFor(app, { mail, publicUrl });
    const signIn = { store, workspaceId, passwords: createPasswords() };
    const provider =
      openId === null ? null : createOpenId({ ...openId, redirectUri: `${publicUrl}/v1/oidc/callback` });
    const ways = { openId: provider !== null, resetByMail: mail !== null };
    await app.register(sessionRoutes({ ...signIn, ways, inspectorUrl }));
    await app.register(accountRoutes({ store, cursors, mail: accountMail, publicUrl }));
    await app.register(passwordRoutes({ ...signIn, mail: accountMail }));
    await app.register(joiningRoutes(signIn));
    await app.register(browserRoutes({ store }));
    await app.register(openIdRoutes({ store, workspaceId, openId: provider }));
  };
}
