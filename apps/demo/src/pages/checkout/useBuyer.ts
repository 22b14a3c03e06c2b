import { useCreateUser, useIssueToken } from '@speckit/react-hooks';
import { createSession } from '@speckit/sdk/session';
import { createGuest, isTicketingError, userBuyer, type Buyer, type TicketingErrorCode } from '@speckit/sdk';
import { useState } from 'react';
import type { DetailsInput } from '../../lib/validate.ts';

/** Turns details into a buyer: a guest, an account that is logged into, or a new one. */
export function useBuyer() {
  const createUser = useCreateUser();
  const issueToken = useIssueToken();
  const [problem, setProblem] = useState<TicketingErrorCode | null>(null);

  const identify = async (input: DetailsInput): Promise<Buyer | null> => {
    setProblem(null);
    if (input.kind === 'guest') return createGuest();
    const credentials = { email: input.email.trim(), password: input.password };
    try {
      if (input.kind === 'new') return userBuyer((await createUser.mutateAsync(credentials)).userId);
      const session = createSession();
      await session.use(await issueToken.mutateAsync(credentials));
      const userId = await session.userId();
      session.dispose();
      if (userId !== undefined) return userBuyer(userId);
      setProblem('invalid_credentials');
    } catch (error) {
      setProblem(isTicketingError(error) ? error.code : 'server_error');
    }
    return null;
  };
  return { identify, problem, isPending: createUser.isPending || issueToken.isPending };
}
