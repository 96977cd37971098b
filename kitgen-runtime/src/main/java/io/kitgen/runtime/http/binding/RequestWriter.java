package io.kitgen.runtime.http.binding;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.param.ParamPlace;
import io.kitgen.runtime.http.param.ParamWriter;
import io.kitgen.runtime.http.route.PathTemplate;
import io.kitgen.runtime.http.syntax.CookieText;
import io.kitgen.runtime.http.syntax.HeaderText;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.http.syntax.Percent;
import io.kitgen.runtime.http.syntax.ServiceAddress;
import io.kitgen.runtime.json.JsonEncoder;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as generated code writes it, at the client: the body here, the rest by {@link
 * io.kitgen.runtime.http.param.HttpParam}. Used by one thread.
 */
public final class RequestWriter implements ParamWriter {

  private final Headers.Builder headers = Headers.builder();
  private final StringBuilder query = new StringBuilder();
  private final StringBuilder cookies = new StringBuilder();
  private Map<String, String> variables = Map.of();
  private final StringBuilder form = new StringBuilder();
  private final String type;
  private HttpBody body = HttpBody.empty();
  private @Nullable URI url;

  /**
   * Starts a request.
   *
   * @param type the type of its body; empty for that of what is written
   */
  RequestWriter(String type) {
    this.type = type;
  }

  /** Writes the body. */
  public <T> void body(JsonEncoder<T> codec, T value) {
    body = HttpBody.of(codec.write(value));
    headers.set("Content-Type", type.isEmpty() ? MediaTypes.JSON : type);
  }

  /** Writes the body as it is. */
  public void bodyBytes(byte[] bytes) {
    body = HttpBody.of(bytes);
    headers.set("Content-Type", type.isEmpty() ? MediaTypes.BYTES : type);
  }

  /** Writes {@code text} as the body, in UTF-8. */
  public void bodyText(String text) {
    body = HttpBody.utf8(text);
    headers.set("Content-Type", MediaTypes.inUtf8(type.isEmpty() ? "text/plain" : type));
  }

  /** Writes {@code bytes} as the body, with the header fields that say what they are. */
  public void body(HttpBody bytes, Headers about) {
    body = bytes;
    about.forEach(headers::set);
  }

  @Override
  public void add(ParamPlace place, String name, String text) {
    switch (place) {
      case PATH -> {
        variables = variables.isEmpty() ? new HashMap<>() : variables;
        variables.put(name, text);
      }
      case QUERY -> {
        StringBuilder encoded = new StringBuilder();
        Percent.encode(text, encoded);
        addQuery(name, encoded.toString());
      }
      case FORM -> {
        Percent.encode(name, form.append(form.isEmpty() ? "" : "&"));
        Percent.encode(text, form.append('='));
      }
      case HEADER -> headers.add(name, HeaderText.check(name, text));
      case COOKIE ->
          cookies
              .append(cookies.isEmpty() ? "" : "; ")
              .append(name)
              .append('=')
              .append(CookieText.check(name, text));
      case PART, SET_COOKIE ->
          throw new IllegalStateException("a request has no " + place.of(name) + " here");
    }
  }

  @Override
  public void addQuery(String name, String encoded) {
    query.append(query.isEmpty() ? "" : "&");
    Percent.encode(name, query);
    query.append('=').append(encoded);
  }

  /** What stands beside the body, to be added to. */
  Headers.Builder headers() {
    return headers;
  }

  /**
   * Sends the request to {@code url}, in place of the operation's own path at the service.
   *
   * @throws IllegalArgumentException when it is not {@code http://host…} or {@code https://host…},
   *     or has a user or a fragment
   */
  public void url(URI url) {
    this.url = ServiceAddress.checkUrl(url);
  }

  /** The request, to a path below that of {@code base}. */
  HttpRequest request(String method, ServiceAddress base, PathTemplate template) {
    if (!cookies.isEmpty()) {
      headers.add("Cookie", cookies.toString());
    }
    if (!form.isEmpty()) {
      body = HttpBody.utf8(form.toString());
      headers.set("Content-Type", MediaTypes.FORM);
    }
    HttpRequest.Builder request;
    if (url == null) {
      StringBuilder path = new StringBuilder(base.path().length() + 64).append(base.path());
      template.expand(variables, path);
      request = HttpRequest.of(method, path.toString()).to(base.scheme(), base.authority());
    } else {
      String path = url.getRawPath();
      if (url.getRawQuery() != null) {
        query.insert(0, url.getRawQuery() + (query.isEmpty() ? "" : "&"));
      }
      request =
          HttpRequest.of(method, path.isEmpty() ? "/" : path)
              .to(url.getScheme().toLowerCase(Locale.ROOT), url.getRawAuthority());
    }
    return request
        .query(query.isEmpty() ? null : query.toString())
        .headers(headers.build())
        .body(body)
        .build();
  }
}
