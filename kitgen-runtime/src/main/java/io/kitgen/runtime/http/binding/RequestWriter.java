package io.kitgen.runtime.http.binding;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.message.MessageForm;
import io.kitgen.runtime.http.message.SentMessages;
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
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as generated code writes it, at the client: the body here, the rest by {@link
 * io.kitgen.runtime.http.param.HttpParam}. Used by one thread.
 */
public final class RequestWriter implements ParamWriter {

  private final Common common;
  private Map<String, String> variables = Map.of();
  private @Nullable StringBuilder query;
  private @Nullable StringBuilder cookies;
  private @Nullable StringBuilder form;
  private Headers.@Nullable Builder headers; // besides those that are common
  private HttpBody body = HttpBody.empty();
  private @Nullable String type; // of the body
  private @Nullable URI url;

  /**
   * What the requests of an operation have in common. Fields that are the same object each time are
   * encoded once by the engine.
   *
   * @param path the whole path; null when it has variables
   * @param type the type of the body; empty for that of what is written
   * @param bare the fields of a request whose body has no type
   * @param valueType the type of a body that is a value
   * @param withValue the fields of a request with such a body
   */
  record Common(
      String method,
      ServiceAddress base,
      PathTemplate template,
      @Nullable String path,
      String type,
      Headers bare,
      String valueType,
      Headers withValue) {

    static Common of(HttpOperation<?, ?> http, ServiceAddress base) {
      Headers bare = http.headers();
      if (bare.first("Accept") == null) {
        bare = bare.toBuilder().add("Accept", String.join(", ", http.produces())).build();
      }
      String type = http.consumes().isEmpty() ? "" : http.consumes().get(0);
      String valueType = type.isEmpty() ? MediaTypes.JSON : type;
      PathTemplate template = http.path();
      String path = template.variables().isEmpty() ? path(base, template, Map.of()) : null;
      return new Common(
          http.clientMethod(), base, template, path, type, bare, valueType, with(valueType, bare));
    }

    private static Headers with(String type, Headers bare) {
      return Headers.builder().add("Content-Type", type).addAll(bare).build();
    }

    private Headers withType(String type) {
      return type.equals(valueType) ? withValue : with(type, bare);
    }

    private static String path(
        ServiceAddress base, PathTemplate template, Map<String, String> variables) {
      StringBuilder path = new StringBuilder(base.path().length() + 64).append(base.path());
      template.expand(variables, path);
      return path.toString();
    }

    private String path(Map<String, String> variables) {
      return path == null ? path(base, template, variables) : path;
    }

    private String typeOr(String other) {
      return type.isEmpty() ? other : type;
    }
  }

  /** A request of an operation. */
  RequestWriter(Common common) {
    this.common = common;
  }

  /** Writes the body. */
  public <T> void body(JsonEncoder<T> codec, T value) {
    body = HttpBody.of(codec.write(value));
    type = common.valueType;
  }

  /** Writes the body as it is. */
  public void bodyBytes(byte[] bytes) {
    body = HttpBody.of(bytes);
    type = common.typeOr(MediaTypes.BYTES);
  }

  /** Writes {@code text} as the body, in UTF-8. */
  public void bodyText(String text) {
    body = HttpBody.utf8(text);
    type = MediaTypes.inUtf8(common.typeOr("text/plain"));
  }

  /** Writes {@code bytes} as the body, with the header fields that say what they are. */
  public void body(HttpBody bytes, Headers about) {
    body = bytes;
    about.forEach(headers()::set);
  }

  /**
   * Writes {@code messages} as the body, one a line, each taken when the one before has left. What
   * taking one throws, the call throws.
   */
  public <T> void messages(JsonEncoder<T> codec, Iterator<? extends T> messages) {
    body = HttpBody.flow(new SentMessages<>(codec, messages));
    type = common.typeOr(MessageForm.TYPES.get(0));
  }

  @Override
  public void add(ParamPlace place, String name, String text) {
    switch (place) {
      case PATH -> {
        variables = variables.isEmpty() ? new HashMap<>() : variables;
        variables.put(name, text);
      }
      case QUERY -> {
        query = pair(query, name);
        Percent.encode(text, query);
      }
      case FORM -> {
        form = pair(form, name);
        Percent.encode(text, form);
      }
      case HEADER -> headers().add(name, HeaderText.check(name, text));
      case COOKIE -> {
        cookies = next(cookies, "; ");
        cookies.append(name).append('=').append(CookieText.check(name, text));
      }
      case PART, SET_COOKIE ->
          throw new IllegalStateException("a request has no " + place.of(name) + " here");
    }
  }

  @Override
  public void addQuery(String name, String encoded) {
    query = pair(query, name).append(encoded);
  }

  private static StringBuilder pair(@Nullable StringBuilder text, String name) {
    StringBuilder out = next(text, "&");
    Percent.encode(name, out);
    return out.append('=');
  }

  private static StringBuilder next(@Nullable StringBuilder text, String separator) {
    return text == null ? new StringBuilder() : text.append(separator);
  }

  private Headers.Builder headers() {
    Headers.Builder own = headers;
    if (own == null) {
      own = Headers.builder();
      headers = own;
    }
    return own;
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

  /** The header fields; a form has become the body. */
  Headers fields() {
    if (cookies != null) {
      headers().add("Cookie", cookies.toString());
    }
    if (form != null) {
      body = HttpBody.utf8(form.toString());
      type = MediaTypes.FORM;
    }
    Headers known = type == null ? common.bare : common.withType(type);
    return headers == null ? known : known.toBuilder().addAll(headers.build()).build();
  }

  /** The request, with these fields. */
  HttpRequest request(Headers fields) {
    HttpRequest.Builder request;
    if (url == null) {
      request =
          HttpRequest.of(common.method, common.path(variables))
              .to(common.base.scheme(), common.base.authority())
              .query(query == null ? null : query.toString());
    } else {
      String path = url.getRawPath();
      request =
          HttpRequest.of(common.method, path.isEmpty() ? "/" : path)
              .to(url.getScheme().toLowerCase(Locale.ROOT), url.getRawAuthority())
              .query(query(url.getRawQuery()));
    }
    return request.headers(fields).body(body).build();
  }

  private @Nullable String query(@Nullable String own) {
    if (query == null) {
      return own;
    }
    return own == null ? query.toString() : own + "&" + query;
  }
}
