import { Route, Switch } from 'wouter';
import { isAdmin, useAccount } from '../../features/account/AccountContext.ts';
import { AdminGate } from './AdminGate.tsx';
import { EventEditor } from './EventEditor.tsx';
import { EventList } from './EventList.tsx';
import './admin.css';

/** The events as those who run them see them. The platform decides who may: this only asks the role of the token. */
export function AdminPage() {
  const account = useAccount();
  return (
    <div className="page admin" data-focus-home>
      {account.status === 'signed_in' && isAdmin(account) ? (
        <Switch>
          <Route path="/admin/:id">{({ id }) => <EventEditor key={id} eventId={id} />}</Route>
          <Route>
            <EventList />
          </Route>
        </Switch>
      ) : (
        <AdminGate />
      )}
    </div>
  );
}
