package io.kitgen.runtime.http.binding;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.IOException;

/**
 * Has a hand in each exchange of one operation at the server, where it knows that the answer is
 * one. Thread-safe.
 */
public interface ExchangeFilter {

  /** The context in which {@code request} is answered; the same unless said. */
  default CallContext before(CallContext ctx, HttpRequest request) {
    return ctx;
  }

  /**
   * The answer in the place of {@code answer}, which it closes if it gives another one.
   *
   * @throws io.kitgen.runtime.error.RefusedException for an error in its place
   */
  HttpResponse after(CallContext ctx, HttpRequest request, HttpResponse answer) throws IOException;
}
