package io.kitgen.auth.client;

import io.kitgen.Code;
import io.kitgen.auth.refresh.Fetch;
import io.kitgen.auth.refresh.Fetched;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a token endpoint. */
final class TokenRequest {

  private static final int MOST_BYTES = 64 * 1024;
  private static final Duration LONGEST_EARLY = Duration.ofMinutes(2);
  private static final Duration LONGEST_MARGIN = Duration.ofSeconds(5);

  private final HttpHandler http;
  private final HttpRequest request;
  private final Duration lifetime;

  private TokenRequest(HttpHandler http, HttpRequest request, Duration lifetime) {
    this.http = http;
    this.request = request;
    this.lifetime = lifetime;
  }

  static TokenRequest of(
      HttpHandler http,
      URI endpoint,
      String id,
      String secret,
      boolean inBody,
      Map<String, String> parameters,
      Duration lifetime) {
    HttpRequest.Builder request = Fetch.request("POST", endpoint);
    Map<String, String> form = new LinkedHashMap<>(parameters);
    if (inBody) {
      form.put("client_id", id);
      form.put("client_secret", secret);
    } else {
      byte[] pair = (encode(id) + ":" + encode(secret)).getBytes(StandardCharsets.US_ASCII);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    String body =
        form.entrySet().stream()
            .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&"));
    return new TokenRequest(
        http,
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(HttpBody.utf8(body))
            .build(),
        lifetime);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Fetched<AccessToken> fetch(CallContext ctx) throws Exception {
    Fetch.Answer answer = Fetch.send(http, ctx, request, MOST_BYTES);
    if (answer.status() != 200) {
      throw refusal(answer);
    }
    TokenAnswer told = TokenAnswer.read(answer.body());
    Duration life = told.lifetime() == null ? lifetime : told.lifetime();
    Duration early = least(life.dividedBy(5), LONGEST_EARLY);
    Duration margin = least(life.dividedBy(10), LONGEST_MARGIN);
    return new Fetched<>(told.accessToken(), life.minus(early), life.minus(margin));
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static CallException refusal(Fetch.Answer answer) {
    int status = answer.status();
    boolean ours = status == 400 || status == 401 || status == 403;
    String detail = "HTTP status " + status + TokenAnswer.error(answer.body());
    return CallException.of(ours ? Code.UNAUTHENTICATED : Code.UNAVAILABLE, detail)
        .retryAfter(answer.retryAfter())
        .build();
  }
}
