import { checkMobile } from '#law';
import type { Ledger } from '#ledger';
import { hmacSm3 } from '#ledger';
import { betterAuth } from 'better-auth';
import { twoFactor, username } from 'better-auth/plugins';
import type { PlaceOfUse } from './place-of-use.ts';
import { momentsAsDates } from './dates.ts';
import { providerPlugin } from './provider.ts';
import { citizenLogin, isCitizenUsername, isUsername } from './credentials.ts';

/** Staff are signed out after half an hour without a request (等保三级: 登录连接超时自动退出); citizens after a day. */
export const idleSeconds = { staff: 30 * 60, citizen: 24 * 60 * 60 } as const;

/** What both instances have in common; `kind` leads the tables, the cookies and the secret, so that neither knows the other. */
function common(kind: 'staff' | 'citizen', { ledger, publicUrl, secret }: PlaceOfUse) {
  return {
    appName: 'OneWindow 一窗',
    baseURL: publicUrl,
    secret: hmacSm3(secret, `sign-in ${kind}`),
    trustedOrigins: [new URL(publicUrl).origin],
    database: { db: libraryDatabase(ledger), type: 'postgres' },
    telemetry: { enabled: false },
    // Names typed at sign-in must not reach a log: what happened stands in the ledger under the account.
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    advanced: {
      cookiePrefix: `onewindow-${kind}`,
      useSecureCookies: publicUrl.startsWith('https://'),
      ipAddress: { disableIpTracking: true },
    },
    verification: { modelName: `${kind}_verification` },
    // Nothing of the provider's is kept but the subject; who is linked, we write ourselves.
    account: { modelName: `${kind}_account`, updateAccountOnSignIn: false, accountLinking: { enabled: false } },
  } as const;
}

function libraryDatabase(ledger: Ledger) {
  return ledger.db.withPlugin(momentsAsDates);
}

const jurisdiction = { type: 'string', required: true, input: false } as const;

export function staffLibrary(place: PlaceOfUse) {
  return betterAuth({
    ...common('staff', place),
    trustedOrigins: [new URL(place.publicUrl).origin],
    user: {
      modelName: 'staff_user',
      additionalFields: { jurisdiction, staff: { type: 'string', required: true, unique: true, input: false } },
    },
    session: {
      modelName: 'staff_session',
      expiresIn: idleSeconds.staff,
      updateAge: 60,
      additionalFields: { post: { type: 'string', required: false, input: false } },
    },
    plugins: [
      username({ displayUsername: false, usernameValidator: isUsername }),
      twoFactor({ schema: { twoFactor: { modelName: 'staff_two_factor' } } }),
      providerPlugin(place, 'staff'),
    ],
  });
}

export function citizenLibrary(place: PlaceOfUse) {
  return betterAuth({
    ...common('citizen', place),
    trustedOrigins: [new URL(place.publicUrl).origin],
    user: { modelName: 'citizen_user', additionalFields: { jurisdiction } },
    session: { modelName: 'citizen_session', expiresIn: idleSeconds.citizen, updateAge: 60 * 60 },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        usernameNormalization: citizenLogin,
        usernameValidator: (typed) => checkMobile(typed).valid || isCitizenUsername(typed),
      }),
      providerPlugin(place, 'citizen'),
    ],
  });
}

export type StaffLibrary = ReturnType<typeof staffLibrary>;
export type CitizenLibrary = ReturnType<typeof citizenLibrary>;
