package dev.pairspace.bootstrap.configuration;

import dev.pairspace.application.network.IpNetwork;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads single settings by type; a blank value counts as not set. */
final class SettingReader {
  private final Function<String, Optional<String>> source;

  SettingReader(Function<String, Optional<String>> source) {
    this.source = source;
  }

  Optional<String> text(String name) {
    return source.apply(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  int integer(String name, int fallback, int min, int max) {
    return (int) number(name, fallback, min, max);
  }

  /** A whole number of min .. max, both inclusive. */
  long number(String name, long fallback, long min, long max) {
    var text = text(name);
    if (text.isEmpty()) {
      return fallback;
    }
    var expected = "a whole number from %d to %d".formatted(min, max);
    try {
      long value = Long.parseLong(text.get());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw because(e, name, text.get(), expected);
    }
    throw new InvalidSettingException(name, text.get(), expected);
  }

  /** An ISO-8601 duration of min .. max, both inclusive. */
  Optional<Duration> duration(String name, Duration min, Duration max) {
    var text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var expected = "an ISO-8601 duration from %s to %s, such as PT60S".formatted(min, max);
    try {
      var value = Duration.parse(text.get());
      if (value.compareTo(min) >= 0 && value.compareTo(max) <= 0) {
        return Optional.of(value);
      }
    } catch (DateTimeParseException e) {
      throw because(e, name, text.get(), expected);
    }
    throw new InvalidSettingException(name, text.get(), expected);
  }

  /** One of the choices, in any case. */
  String choice(String name, String fallback, String... choices) {
    var value = text(name).orElse(fallback).toLowerCase(Locale.ROOT);
    if (!Arrays.asList(choices).contains(value)) {
      throw new InvalidSettingException(name, value, "one of " + String.join(", ", choices));
    }
    return value;
  }

  /** An absolute http or https address without query or fragment. */
  Optional<URI> webAddress(String name) {
    return text(name).map(value -> webAddress(name, value));
  }

  /** Comma-separated origins: scheme, host and port, nothing behind them. */
  List<String> origins(String name) {
    return list(name).stream().map(value -> origin(name, value)).toList();
  }

  /** Comma-separated IP addresses or networks such as 10.0.0.0/8. */
  List<String> networks(String name) {
    var values = list(name);
    for (var value : values) {
      if (!IpNetwork.isValid(value)) {
        throw new InvalidSettingException(
            name, value, "a list of IP addresses or networks such as 10.0.0.0/8");
      }
    }
    return values;
  }

  private List<String> list(String name) {
    return text(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static String origin(String name, String value) {
    var address = webAddress(name, value);
    if (address.getPath() != null && !address.getPath().isEmpty()) {
      throw new InvalidSettingException(
          name, value, "a list of origins such as https://code.example.org");
    }
    return value;
  }

  private static URI webAddress(String name, String value) {
    var expected = "an address such as https://code.example.org";
    try {
      var address = new URI(value);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web
          && address.getHost() != null
          && address.getQuery() == null
          && address.getFragment() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw because(e, name, value, expected);
    }
    throw new InvalidSettingException(name, value, expected);
  }

  private static InvalidSettingException because(
      Exception cause, String name, String value, String expected) {
    var exception = new InvalidSettingException(name, value, expected);
    exception.initCause(cause);
    return exception;
  }
}
