import { Type } from '@fastify/type-provider-typebox';
import type { Static, TSchema } from '@fastify/type-provider-typebox';
import type { Refusal } from '#law';

type Frozen<T> = T extends readonly (infer Each)[]
  ? readonly Frozen<Each>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** Index signatures of event data say nothing about a page: they are left out before the two sides are compared. */
type Named<T> = T extends readonly (infer Each)[]
  ? readonly Named<Each>[]
  : T extends object
    ? string extends keyof T
      ? KnownOf<T> extends never
        ? T
        : { readonly [K in KnownOf<T>]: Named<T[K]> }
      : { readonly [K in keyof T]: Named<T[K]> }
    : T;
type KnownOf<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] } & keyof T;

/** True only where what the schema lets through and what the desk promises are the same type, both ways. */
export type Same<Schema extends TSchema, Promised> = [Frozen<Static<Schema>>] extends [Promised]
  ? [Named<Promised>] extends [Frozen<Static<Schema>>]
    ? true
    : never
  : never;

/** A schema as the answer of a route, once the compiler has found it to be what the desk promises. */
export const proved = <Promised>() => ({
  /** The schema as the answer of a route: `Promised`, or a refusal, which the api face turns into problem+json. */
  answer: <Schema extends TSchema>(schema: Schema, _same: Same<Schema, Promised>) =>
    Type.Unsafe<Promised | Refusal>(schema),
});
