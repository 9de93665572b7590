import type { FastifyReply } from 'fastify';
import type { SetCookies } from '#identity';

/** Hands the cookies of the identity desk on to the browser, as they are. */
export function relayCookies(reply: FastifyReply, cookies: SetCookies): void {
  for (const cookie of cookies) void reply.header('set-cookie', cookie);
}
