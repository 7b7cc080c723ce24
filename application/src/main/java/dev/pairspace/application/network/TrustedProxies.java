package dev.pairspace.application.network;

import java.util.List;
import java.util.Optional;

/** The proxies that are believed when they say where a request comes from. */
public final class TrustedProxies {

  private final List<IpNetwork> networks;

  private TrustedProxies(List<IpNetwork> networks) {
    this.networks = networks;
  }

  /**
   * @param networks addresses and networks; may be empty
   * @throws IllegalArgumentException if one of them is neither
   */
  public static TrustedProxies of(List<String> networks) {
    return new TrustedProxies(networks.stream().map(IpNetwork::parse).toList());
  }

  /**
   * Follows the proxies back, from the one that has opened the connection, until one is not
   * trusted. A proxy that writes one of the two headers passes on the other as it came, so where
   * both are there and do not agree, one of them is forged.
   *
   * @param peer address that has opened the connection
   */
  public Caller callerOf(IpAddress peer, ForwardedHeaders headers) {
    var listed = headers.listedSenders();
    var elements = headers.elementSenders();
    Caller caller = walk(peer, listed.isEmpty() ? elements : listed);
    boolean agree = listed.isEmpty() || elements.isEmpty() || walk(peer, elements).equals(caller);
    return agree ? caller : new Caller(peer, false, caller.proxies());
  }

  private Caller walk(IpAddress peer, List<Optional<IpAddress>> senders) {
    IpAddress address = peer;
    int followed = 0;
    while (followed < senders.size() && trust(address)) {
      Optional<IpAddress> sender = senders.get(senders.size() - 1 - followed);
      followed++;
      if (sender.isEmpty()) {
        return new Caller(address, false, followed);
      }
      address = sender.get();
    }
    boolean isForwardedByStranger = followed == 0 && !senders.isEmpty();
    int proxies = trust(peer) ? Math.max(1, followed) : 0;
    return new Caller(address, !isForwardedByStranger, proxies);
  }

  /** Whether the address is a trusted proxy's. */
  public boolean trust(IpAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
