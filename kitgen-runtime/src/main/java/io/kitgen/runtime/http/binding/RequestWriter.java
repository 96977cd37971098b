package io.kitgen.runtime.http.binding;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.content.Content;
import io.kitgen.runtime.http.content.ContentFields;
import io.kitgen.runtime.http.multipart.Multipart;
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
import java.nio.charset.StandardCharsets;
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
  private @Nullable Multipart parts;
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

  /** Writes {@code content} as the body, with what is said of it. */
  public void content(Content content) {
    body = content.body();
    ContentFields.ofRequest(content).forEach(headers::set);
  }

  /** The parts of the body, to be written. */
  public Multipart parts() {
    parts = parts == null ? Multipart.create() : parts;
    return parts;
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
      case PART -> parts().value(name, null, text.getBytes(StandardCharsets.UTF_8));
      case HEADER -> headers.add(name, HeaderText.check(name, text));
      case COOKIE ->
          cookies
              .append(cookies.isEmpty() ? "" : "; ")
              .append(name)
              .append('=')
              .append(CookieText.check(name, text));
      case SET_COOKIE -> throw new IllegalStateException("a request sets no cookies");
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
    if (parts != null) {
      body = parts.body();
      headers.set("Content-Type", parts.type("form-data"));
    } else if (!form.isEmpty()) {
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
