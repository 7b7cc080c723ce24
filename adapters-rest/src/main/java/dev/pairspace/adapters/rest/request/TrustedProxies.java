package dev.pairspace.adapters.rest.request;

import java.util.List;
import java.util.stream.Stream;

/** Whose {@code X-Forwarded-*} headers are believed. */
public final class TrustedProxies {

  private final List<AddressRange> ranges;

  private TrustedProxies(List<AddressRange> ranges) {
    this.ranges = ranges;
  }

  /**
   * @param list addresses and ranges, separated by commas; may be empty
   * @throws IllegalArgumentException if one of them is neither
   */
  public static TrustedProxies parse(String list) {
    return new TrustedProxies(
        Stream.of(list.split(","))
            .filter(part -> !part.isBlank())
            .map(AddressRange::parse)
            .toList());
  }

  boolean contains(String address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
