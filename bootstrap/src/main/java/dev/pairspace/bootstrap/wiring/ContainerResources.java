package dev.pairspace.bootstrap.wiring;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;

/** What the container lends the application. */
@Singleton
class ContainerResources {

  @Resource(lookup = "jdbc/pairspace")
  private DataSource dataSource;

  @Resource private ManagedThreadFactory threads;

  @PersistenceContext(unitName = "pairspace")
  private EntityManager entityManager;

  @Resource private UserTransaction transaction;

  @Produces
  DataSource dataSource() {
    return dataSource;
  }

  @Produces
  ManagedThreadFactory threads() {
    return threads;
  }

  /** Joins the transaction of the thread that calls it. */
  EntityManager entityManager() {
    return entityManager;
  }

  UserTransaction transaction() {
    return transaction;
  }
}
