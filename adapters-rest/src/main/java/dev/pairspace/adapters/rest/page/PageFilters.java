package dev.pairspace.adapters.rest.page;

import dev.pairspace.adapters.rest.request.BodyIntake;
import dev.pairspace.adapters.rest.request.ClientAddressFilter;
import dev.pairspace.adapters.rest.request.CrossOriginFilter;
import dev.pairspace.adapters.rest.request.HostFilter;
import dev.pairspace.adapters.rest.request.InFlightFilter;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** Registers the filters in the order in which they must see a request; annotations have none. */
@WebListener
public class PageFilters implements ServletContextListener {

  private final HostFilter hosts;
  private final ClientAddressFilter addresses;
  private final CrossOriginFilter origins;
  private final BodyIntake bodies;
  private final InFlightFilter inFlight;
  private final Framing framing;
  private final ClientPageFilter clientPage;

  @Inject
  public PageFilters(
      HostFilter hosts,
      ClientAddressFilter addresses,
      CrossOriginFilter origins,
      BodyIntake bodies,
      InFlightFilter inFlight,
      Framing framing,
      ClientPageFilter clientPage) {
    this.hosts = hosts;
    this.addresses = addresses;
    this.origins = origins;
    this.bodies = bodies;
    this.inFlight = inFlight;
    this.framing = framing;
    this.clientPage = clientPage;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    register(context, "chunked-bodies", new ChunkedBodyFilter());
    register(context, "security-headers", new SecurityHeadersFilter(framing));
    register(context, "client-address", addresses);
    register(context, "hosts", hosts);
    register(context, "origins", origins);
    register(context, "bodies", bodies);
    register(context, "in-flight", inFlight);
    register(context, "aliases", new AliasFilter());
    register(context, "assets", new AssetFilter());
    register(context, "client-page", clientPage);
  }

  private static void register(ServletContext context, String name, Filter filter) {
    context
        .addFilter(name, filter)
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
  }
}
