package dev.pairspace.adapters.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** Transactions without a container: the entity manager's own. Safe for concurrent use. */
public final class ResourceLocalTransactions implements Transactions, AutoCloseable {

  private final EntityManagerFactory factory;

  public ResourceLocalTransactions(DataSource dataSource) {
    factory =
        Persistence.createEntityManagerFactory(
            "pairspace",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", dataSource,
                "eclipselink.logging.level", "OFF"));
  }

  @Override
  public <T> T call(Function<EntityManager, T> work) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      return call(work, entityManager);
    } catch (RuntimeException failure) {
      throw DatabaseFailure.translate(failure);
    }
  }

  private static <T> T call(Function<EntityManager, T> work, EntityManager entityManager) {
    entityManager.getTransaction().begin();
    try {
      T result = work.apply(entityManager);
      entityManager.getTransaction().commit();
      return result;
    } finally {
      if (entityManager.getTransaction().isActive()) {
        entityManager.getTransaction().rollback();
      }
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}
