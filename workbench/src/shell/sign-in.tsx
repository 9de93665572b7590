import type { ReactNode } from 'react';
import { mark } from '../parts/icons.tsx';
import { words } from '../words.ts';
import { DemoMark } from './demo-mark.tsx';
import { Dialog } from './dialog.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The page of whoever is not signed in; the address stays, so that one arrives where one wanted to go. */
export function SignIn(): ReactNode {
  return (
    <main className="sign-in">
      <SignInForm
        head={
          <h1>
            {mark} {words.product} <small>{words.signIn.title}</small> <DemoMark />
          </h1>
        }
      />
    </main>
  );
}

/** The session ran out while one worked: sign in on top of the screen, nothing typed is lost. */
export function SignInAgain(): ReactNode {
  return (
    <Dialog className="sign-in-again" label={words.signIn.again} onClose={() => undefined}>
      <SignInForm
        head={
          <div>
            <h2>{words.signIn.again}</h2>
            <p className="meta">{words.signIn.againText}</p>
          </div>
        }
      />
    </Dialog>
  );
}
