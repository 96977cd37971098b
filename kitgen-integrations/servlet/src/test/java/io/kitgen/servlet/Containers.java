package io.kitgen.servlet;

import io.kitgen.runtime.http.ServerEngineContract.Running;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Real containers on free ports. */
final class Containers {

  /** With these a path may hold encoded slashes and percent signs. */
  static final UriCompliance ENCODED =
      UriCompliance.DEFAULT.with(
          "encoded",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  private Containers() {}

  /** What is put where. */
  record Mount(String context, String mapping, Servlet servlet, Filter filter) {

    static Mount of(String context, String mapping, Servlet servlet) {
      return new Mount(context, mapping, servlet, null);
    }

    /** With a filter in front of everything. */
    Mount behind(Filter filter) {
      return new Mount(context, mapping, servlet, filter);
    }
  }

  static Running jetty(Mount mount) {
    return jetty(mount, UriCompliance.DEFAULT);
  }

  /** Jetty refuses what could be read in two ways, unless told. */
  static Running jetty(Mount mount, UriCompliance paths) {
    HttpConfiguration config = new HttpConfiguration();
    config.setUriCompliance(paths);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(config));
    connector.setHost("localhost");
    server.addConnector(connector);
    ServletContextHandler context =
        new ServletContextHandler(mount.context().isEmpty() ? "/" : mount.context());
    context.getServletHandler().setDecodeAmbiguousURIs(paths != UriCompliance.DEFAULT);
    context.addServlet(new ServletHolder(mount.servlet()), mount.mapping());
    if (mount.filter() != null) {
      context.addFilter(new FilterHolder(mount.filter()), "/*", EnumSet.of(DispatcherType.REQUEST));
    }
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new Running(connector.getLocalPort(), server::stop);
  }

  static Running tomcat(Mount mount) {
    return tomcat(mount, EncodedSolidusHandling.REJECT, null);
  }

  /** With a page for whatever goes wrong, as Spring Boot has one. */
  static Running tomcat(Mount mount, EncodedSolidusHandling slashes, Servlet errorPage) {
    Tomcat tomcat = new Tomcat();
    try {
      tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Connector connector = new Connector();
    connector.setPort(0);
    connector.setEncodedSolidusHandling(slashes.getValue());
    connector.setProperty("allowedTrailerHeaders", "digest"); // none by default
    connector.addUpgradeProtocol(new Http2Protocol());
    tomcat.setConnector(connector);
    Context context = tomcat.addContext(mount.context(), null);
    Tomcat.addServlet(context, "mounted", mount.servlet());
    context.addServletMappingDecoded(mount.mapping(), "mounted");
    if (mount.filter() != null) {
      filter(context, mount.filter());
    }
    if (errorPage != null) {
      Tomcat.addServlet(context, "error", errorPage);
      context.addServletMappingDecoded("/error", "error");
      ErrorPage page = new ErrorPage();
      page.setLocation("/error");
      context.addErrorPage(page);
    }
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
    return new Running(
        connector.getLocalPort(),
        () -> {
          tomcat.stop();
          tomcat.destroy();
        });
  }

  private static void filter(Context context, Filter filter) {
    FilterDef def = new FilterDef();
    def.setFilterName("filter");
    def.setFilter(filter);
    context.addFilterDef(def);
    FilterMap map = new FilterMap();
    map.setFilterName("filter");
    map.addURLPattern("/*");
    context.addFilterMap(map);
  }
}
