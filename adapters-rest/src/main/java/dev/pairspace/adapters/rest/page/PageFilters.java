package dev.pairspace.adapters.rest.page;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** Registers the filters in the order in which they must see a request; annotations have none. */
@WebListener
public class PageFilters implements ServletContextListener {

  private final ClientPageFilter clientPage;

  @Inject
  public PageFilters(ClientPageFilter clientPage) {
    this.clientPage = clientPage;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var context = event.getServletContext();
    everywhere(context.addFilter("chunked-bodies", new ChunkedBodyFilter()));
    everywhere(context.addFilter("security-headers", new SecurityHeadersFilter()));
    everywhere(context.addFilter("aliases", new AliasFilter()));
    everywhere(context.addFilter("client-page", clientPage));
  }

  private static void everywhere(FilterRegistration.Dynamic filter) {
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
  }
}
