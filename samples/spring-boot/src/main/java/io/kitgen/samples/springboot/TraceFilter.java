package io.kitgen.samples.springboot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts what a request is called in the logs into MDC. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends HttpFilter {

  static final String TRACE = "trace";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String told = request.getHeader("X-Trace");
    MDC.put(TRACE, told == null ? UUID.randomUUID().toString() : told);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(TRACE);
    }
  }
}
