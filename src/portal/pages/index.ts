import type { FastifyPluginAsync } from 'fastify';
import type { PortalParts } from '../parts.ts';
import { aboutPage } from './about.tsx';
import { accountPages } from './account.tsx';
import { directoryPage } from './directory.tsx';
import { guidePage } from './guide.tsx';
import { homePage } from './home.tsx';
import { itemsPage } from './items.tsx';
import { lookupPage } from './lookup.tsx';
import { noticePage } from './notice.tsx';
import { registerPage } from './register.tsx';
import { searchPage } from './search.tsx';
import { signInPage } from './sign-in.tsx';
import { verifyPages } from './verify.tsx';

const pages = [
  homePage,
  searchPage,
  itemsPage,
  directoryPage,
  guidePage,
  noticePage,
  signInPage,
  registerPage,
  accountPages,
  verifyPages,
  lookupPage,
  aboutPage,
];

/** The pages on the street: open to everybody, signed in or not. */
export function streetPages(parts: PortalParts): FastifyPluginAsync {
  return async (scope) => {
    for (const page of pages) page(scope, parts);
  };
}
