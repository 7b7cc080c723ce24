package dev.pairspace.adapters.persistence.log;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A real data source whose connections break where a plan says so: the socket is cut, and the
 * caller gets what a driver throws then. Safe for concurrent use if the plan is.
 */
final class FaultyDataSource implements DataSource {

  /** Where a connection can break. */
  enum Point {
    CONNECT,
    PREPARE,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    /** The pool or the driver fails with what nobody announced. */
    GIVE_BACK
  }

  private static final String CONNECTION_FAILURE = "08006";

  private final DataSource real;
  private volatile Predicate<Point> plan;

  FaultyDataSource(DataSource real, Predicate<Point> plan) {
    this.real = real;
    this.plan = plan;
  }

  /** From now on nothing breaks any more. */
  void heal() {
    plan = point -> false;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (plan.test(Point.CONNECT)) {
      throw new SQLException("no connection", "08001");
    }
    Connection connection = real.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "prepareStatement" -> breakIfPlanned(Point.PREPARE, connection);
                case "commit" -> breakIfPlanned(Point.BEFORE_COMMIT, connection);
                case "close" -> failIfPlanned(connection);
                default -> {}
              }
              try {
                Object result = method.invoke(connection, arguments);
                if (method.getName().equals("commit")) {
                  breakIfPlanned(Point.AFTER_COMMIT, connection);
                }
                return result;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private void breakIfPlanned(Point point, Connection connection) throws SQLException {
    if (plan.test(point)) {
      connection.abort(Runnable::run);
      throw new SQLException("connection broken: " + point, CONNECTION_FAILURE);
    }
  }

  private void failIfPlanned(Connection connection) throws SQLException {
    if (plan.test(Point.GIVE_BACK)) {
      connection.close();
      throw new IllegalStateException("connection cannot be given back");
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return real.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    real.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return real.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(getClass().getName());
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return real.isWrapperFor(type);
  }
}
