import type { ReactNode } from 'react';
import type { CasePage, Command } from '../api.ts';
import type { FieldsProps } from './act-field.tsx';
import { actWords as w } from './act-words.ts';
import { ConvertFields } from './convert-fields.tsx';
import { ChangeFields } from './change-fields.tsx';
import { CorrectionFields } from './correction-fields.tsx';
import { GrantFields, OnTheSpotFields, Reason, RefusalFields } from './decision-fields.tsx';
import { DeliveredFields, HandOutFields, PostFields, ReturnedFields } from './delivery-fields.tsx';
import { GapFields } from './gap-fields.tsx';
import { NonAcceptanceFields } from './non-acceptance-fields.tsx';
import { SignatureFields } from './signature-fields.tsx';
import { SignedFields } from './signed-fields.tsx';
import { ReviewFields } from './review-fields.tsx';
import { ToldFields } from './told-fields.tsx';

/** What an act asks for. */
export function ActFields(props: FieldsProps & { readonly page: CasePage; readonly command: Command }): ReactNode {
  switch (props.command) {
    case 'requestCorrection':
      return <GapFields {...props} />;
    case 'correctOnTheSpot':
      return <ChangeFields {...props} />;
    case 'refuseToAccept':
      return <NonAcceptanceFields {...props} />;
    case 'recordReview':
      return <ReviewFields {...props} />;
    case 'grant':
      return <GrantFields {...props} />;
    case 'refuse':
      return <RefusalFields {...props} />;
    case 'decideOnTheSpot':
      return <OnTheSpotFields {...props} />;
    case 'handOut':
      return <HandOutFields {...props} />;
    case 'convert':
      return <ConvertFields {...props} />;
    case 'coSign':
      return <SignatureFields {...props} />;
    case 'declineToCoSign':
      return (
        <>
          <SignatureFields {...props} />
          <Reason {...props} />
        </>
      );
    case 'post':
      return <PostFields {...props} />;
    case 'recordDelivered':
      return <DeliveredFields {...props} />;
    case 'recordReturned':
      return <ReturnedFields {...props} />;
    case 'tellToCollect':
      return <ToldFields {...props} />;
    case 'correctPaper':
      return <CorrectionFields {...props} />;
    case 'recordWithdrawal':
    case 'returnOriginal':
      return <SignedFields {...props} />;
    case 'accept':
    case 'makeCertificate':
    case 'reissue':
    case 'submit':
    case 'answerCorrection':
    case 'withdraw':
    case 'takeIn':
    case 'takeInSupplement':
      return <p>{w.nothingToWrite}</p>;
  }
}
