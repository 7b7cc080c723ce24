package dev.pairspace.adapters.persistence;

import dev.pairspace.application.port.StorageUnavailableException;
import jakarta.persistence.EntityManager;
import java.util.function.Function;

/**
 * Runs work in a transaction of its own: with the container's transactions on a server, with the
 * entity manager's own outside of one. Never nested.
 */
public interface Transactions {

  /**
   * Commits when the work returns, and rolls back when it throws.
   *
   * @throws AlreadyStoredException if a unique constraint was violated
   * @throws StorageUnavailableException if the database failed in any other way
   */
  <T> T call(Function<EntityManager, T> work);
}
