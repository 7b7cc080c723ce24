package dev.pairspace.adapters.rest.metrics;

import dev.pairspace.adapters.rest.request.RequestOrigin;
import dev.pairspace.application.network.Caller;
import dev.pairspace.application.network.IpNetwork;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** Who may read the metrics: this machine, and the networks that the operator has named. */
public final class MetricsReaders {

  private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

  private final RequestOrigin requestOrigin;
  private final List<IpNetwork> networks;

  /**
   * @param networks addresses and ranges that may read, besides loopback
   * @throws IllegalArgumentException if one of them is neither
   */
  public MetricsReaders(RequestOrigin requestOrigin, List<String> networks) {
    this.requestOrigin = requestOrigin;
    this.networks =
        Stream.concat(LOOPBACK.stream(), networks.stream()).map(IpNetwork::parse).toList();
  }

  /**
   * Whether the request comes from one of them. One that was forwarded by a proxy that is not
   * trusted does not: a sender behind a proxy on this machine is not this machine.
   */
  boolean include(HttpServletRequest request) {
    Caller caller = requestOrigin.callerOf(request);
    return caller.isCertain()
        && networks.stream().anyMatch(network -> network.contains(caller.address()));
  }
}
