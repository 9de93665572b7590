import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { isRefusal } from '#law';
import fc from 'fast-check';
import { openFiles } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'onewindow-files-'));
after(() => rmSync(folder, { recursive: true }));
const files = openFiles(folder, 4096);
const png = Buffer.from('89504e470d0a1a0a', 'hex');

test('what is put in comes out again under its SM3, whether it came as bytes or as a stream in pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 1, max: 700 }), async (body, piece) => {
      const bytes = Buffer.concat([png, body]);
      const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, i) =>
        bytes.subarray(i * piece, (i + 1) * piece),
      );
      const stored = await files.put(Readable.from(pieces));
      const hash = createHash('sm3').update(bytes).digest('hex');
      assert.deepEqual(stored, { hash, size: bytes.length, type: 'image/png' });
      assert.deepEqual(await files.put(bytes), stored);
      const read = await files.get(hash);
      assert.ok(read);
      assert.ok(bytes.equals(await buffer(read)));
    }),
    { numRuns: 30 },
  );
});

test('the type is told by the first bytes, not by any name', async () => {
  const jpeg = await files.put(Buffer.from('ffd8ffe000104a464946', 'hex'));
  const pdf = await files.put(Buffer.from('\r\n%PDF-1.7\n'));
  assert.deepEqual([!isRefusal(jpeg) && jpeg.type, !isRefusal(pdf) && pdf.type], ['image/jpeg', 'application/pdf']);
  assert.deepEqual(await files.put(Buffer.from('<html>report.pdf</html>')), { refused: 'file-type' });
  assert.deepEqual(await files.put(Buffer.alloc(0)), { refused: 'file-empty' });
});

test('a file beyond the limit is refused and leaves nothing behind', async () => {
  const exact = await files.put(Buffer.concat([png, Buffer.alloc(4088)]));
  assert.ok(!isRefusal(exact));
  const tooLarge = await files.put(Readable.from([png, Buffer.alloc(4088), Buffer.alloc(1)]));
  assert.equal(isRefusal(tooLarge) && tooLarge.refused, 'file-too-large');
  assert.deepEqual(readdirSync(join(folder, 'incoming')), []);
});

test('an upload that breaks off leaves nothing behind', async () => {
  const broken = Readable.from(
    (function* pieces() {
      yield png;
      throw new Error('the line was cut');
    })(),
  );
  await assert.rejects(files.put(broken), /line was cut/);
  assert.deepEqual(readdirSync(join(folder, 'incoming')), []);
});

test('an address that is no hash finds nothing and leads nowhere', async () => {
  for (const hash of ['../../etc/passwd', '', 'AB'.repeat(32), 'ab'.repeat(32)]) {
    assert.equal(await files.has(hash), false);
    assert.equal(await files.get(hash), undefined);
  }
});
