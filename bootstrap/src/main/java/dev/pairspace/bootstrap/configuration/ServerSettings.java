package dev.pairspace.bootstrap.configuration;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the server listens, what it trusts and where it keeps its data.
 *
 * @param httpHost name or address to listen on, {@code *} for all interfaces
 * @param httpPort 1 .. 65535
 * @param publicUrl address in links; empty: derived from each request
 * @param database external PostgreSQL; empty: the embedded one
 * @param dataFolder of the embedded PostgreSQL and of what is unpacked
 * @param trustedProxies networks whose {@code X-Forwarded-*} is trusted
 * @param allowedOrigins origins that may open the socket; empty: the same origin
 * @param frameAncestors origins whose pages may show ours in a frame; empty: none
 * @param metricsFrom networks that may read the metrics, besides loopback
 * @param logLevel error, warning, info or debug
 * @param logSql whether statements are logged
 */
public record ServerSettings(
    String httpHost,
    int httpPort,
    Optional<URI> publicUrl,
    Optional<DatabaseAddress> database,
    Path dataFolder,
    List<String> trustedProxies,
    List<String> allowedOrigins,
    List<String> frameAncestors,
    List<String> metricsFrom,
    String logLevel,
    boolean logSql) {

  /**
   * Reads and checks every setting of the server.
   *
   * @param source value by environment name, empty if not set
   * @throws InvalidSettingException naming the first unusable value
   */
  public static ServerSettings read(Function<String, Optional<String>> source) {
    var settings = new SettingReader(source);
    return new ServerSettings(
        settings.text("HTTP_HOST").orElse("localhost"),
        settings.integer("HTTP_PORT", 9080, 1, 65_535),
        settings.webAddress("PUBLIC_URL"),
        database(settings),
        dataFolder(settings),
        settings.networks("TRUSTED_PROXIES"),
        settings.origins("ALLOWED_ORIGINS"),
        settings.origins("FRAME_ANCESTORS"),
        settings.networks("METRICS_FROM"),
        settings.choice("LOG_LEVEL", "info", "error", "warning", "info", "debug"),
        settings.choice("LOG_SQL", "false", "true", "false").equals("true"));
  }

  private static Optional<DatabaseAddress> database(SettingReader settings) {
    var url = settings.text("DATABASE_URL");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.get().startsWith("jdbc:postgresql:")) {
      throw new InvalidSettingException(
          "DATABASE_URL", null, "a JDBC address such as jdbc:postgresql://db:5432/pairspace");
    }
    var user =
        settings
            .text("DATABASE_USER")
            .orElseThrow(
                () ->
                    new InvalidSettingException(
                        "DATABASE_USER", null, "set together with DATABASE_URL"));
    return Optional.of(
        new DatabaseAddress(url.get(), user, settings.text("DATABASE_PASSWORD").orElse("")));
  }

  private static Path dataFolder(SettingReader settings) {
    var text = settings.text("PAIRSPACE_DATA").orElse("pairspace-data");
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      var exception = new InvalidSettingException("PAIRSPACE_DATA", text, "the path of a folder");
      exception.initCause(e);
      throw exception;
    }
  }
}
