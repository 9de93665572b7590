import type { ReactNode } from 'react';
import type { Act, CasePage } from '../api.ts';
import { Dialog } from '../shell/dialog.tsx';

/** The dialog of one act: what it will do, what it asks for. */
export function ActDialog(props: {
  readonly page: CasePage;
  readonly act: Act;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}): ReactNode {
  return (
    <Dialog className="act-dialog" label={props.act.name} onClose={props.onClose}>
      {props.act.effect}
    </Dialog>
  );
}
