import { exception, ServerFault } from '../aspnet/exception.ts';

/** T of the contract: the database is away. */
export const TRANSIENT = 'An exception has been raised that is likely due to a transient failure.';
/** U of the contract: the database refused a write. */
export const REFUSED_WRITE = 'An error occurred while saving the entity changes. See the inner exception for details.';

const NPGSQL_FRAMES = [
  'Npgsql.Internal.NpgsqlConnector.ReadMessageLong(Boolean async, DataRowLoadingMode dataRowLoadingMode, Boolean readingNotifications, Boolean isReadingPrependedMessage)',
  'Npgsql.NpgsqlDataReader.NextResult(Boolean async, Boolean isConsuming, CancellationToken cancellationToken)',
];
const EF_FRAMES = [
  'Npgsql.EntityFrameworkCore.PostgreSQL.Storage.Internal.NpgsqlExecutionStrategy.ExecuteAsync[TState,TResult](TState state, Func`4 operation, Func`4 verifySucceeded, CancellationToken cancellationToken)',
];

export function databaseDown(): ServerFault {
  return new ServerFault(
    exception(
      'System.InvalidOperationException',
      TRANSIENT,
      EF_FRAMES,
      exception(
        'Npgsql.PostgresException (0x80004005)',
        '57P01: terminating connection due to administrator command',
        NPGSQL_FRAMES,
      ),
    ),
  );
}

/** A query that PostgreSQL answers with an error: nothing wraps it. */
export function queryFailed(reason: string): ServerFault {
  return new ServerFault(exception('Npgsql.PostgresException (0x80004005)', reason, NPGSQL_FRAMES));
}

export function writeRefused(reason: string): ServerFault {
  return new ServerFault(
    exception(
      'Microsoft.EntityFrameworkCore.DbUpdateException',
      REFUSED_WRITE,
      EF_FRAMES,
      exception('Npgsql.PostgresException (0x80004005)', reason, NPGSQL_FRAMES),
    ),
  );
}

export function argumentFault(message: string, parameter?: string, frames: readonly string[] = []): ServerFault {
  const words = parameter === undefined ? message : `${message} (Parameter '${parameter}')`;
  return new ServerFault(exception('System.ArgumentException', words, frames));
}

/** A row that changed under the update: what the second seat of a draft order runs into. */
export function concurrencyFault(): ServerFault {
  return new ServerFault(
    exception(
      'Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException',
      'The database operation was expected to affect 1 row(s), but actually affected 0 row(s); data may have been modified or deleted since entities were loaded. See https://go.microsoft.com/fwlink/?LinkId=527962 for information on understanding and handling optimistic concurrency exceptions.',
      [
        'Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal.NpgsqlModificationCommandBatch.ThrowAggregateUpdateConcurrencyExceptionAsync(RelationalDataReader reader, Int32 commandIndex, Int32 expectedRowsAffected, Int32 rowsAffected, CancellationToken cancellationToken)',
      ],
    ),
  );
}
