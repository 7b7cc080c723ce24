package dev.pairspace.adapters.persistence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Function;

/** Transactions of an application server. Safe for concurrent use. */
public final class JtaTransactions implements Transactions {

  private final EntityManager entityManager;
  private final UserTransaction transaction;

  /**
   * @param entityManager the container's, which joins the transaction of the calling thread
   */
  public JtaTransactions(EntityManager entityManager, UserTransaction transaction) {
    this.entityManager = entityManager;
    this.transaction = transaction;
  }

  @Override
  public <T> T call(Function<EntityManager, T> work) {
    try {
      transaction.begin();
      T result = apply(work);
      transaction.commit();
      return result;
    } catch (RuntimeException failure) {
      throw DatabaseFailure.translate(failure);
    } catch (NotSupportedException nested) {
      throw new IllegalStateException("a transaction is running already", nested);
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException failure) {
      throw DatabaseFailure.unavailable("unknown", failure);
    }
  }

  private <T> T apply(Function<EntityManager, T> work) throws SystemException {
    boolean done = false;
    try {
      T result = work.apply(entityManager);
      entityManager.flush();
      done = true;
      return result;
    } finally {
      if (!done && transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    }
  }
}
