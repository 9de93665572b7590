import { useNavigate } from 'react-router';
import { api, bodyOf } from '../api.ts';
import { nextWaiting } from '../delivery/next-waiting.ts';
import { fromDelivery, listPath } from './place.ts';

/**
 * Opens the next case in my hands (办下一件): after the one given, the one behind it in the list, so that a case can be passed over;
 * where there is no other, the list, which says why, or that the line is down. From a case of the delivery desk, the next that waits there.
 */
export function useNextCase(present?: string): () => void {
  const navigate = useNavigate();
  const go = async (): Promise<string> => {
    try {
      if (present !== undefined && fromDelivery()) {
        const next = await nextWaiting(present);
        return next === undefined ? listPath() : `/cases/${next}`;
      }
      const query = present === undefined ? {} : { after: present };
      const { number } = bodyOf(await api.GET('/api/v1/next-case', { params: { query } }));
      return number === undefined ? listPath() : `/cases/${number}`;
    } catch {
      return listPath();
    }
  };
  return () => void go().then((path) => navigate(path));
}
