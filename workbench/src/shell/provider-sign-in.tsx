import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { shapes } from '../parts/icons.tsx';
import { placeQuery } from '../session.ts';
import { words } from '../words.ts';

const w = words.signIn.provider;
const problems: Readonly<Record<string, string>> = w.problems;

/** The way to the configured provider and, where one came back from it without being signed in, why. Nothing where none is configured. */
export function ProviderSignIn(): ReactNode {
  const { data: place } = useQuery(placeQuery);
  if (place?.provider === undefined) return null;
  const problem = problems[new URLSearchParams(window.location.search).get('problem') ?? ''];
  return (
    <>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {shapes.failed} {problem}
        </p>
      )}
      <p>
        <a href={`/sign-in/provider/staff?to=${encodeURIComponent(window.location.pathname)}`}>
          {w.go(place.provider)}
        </a>
      </p>
    </>
  );
}
