package io.kitgen.client.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import io.kitgen.runtime.json.JsonValue;
import java.io.IOException;

/** What a registry answers. Immutable. */
public final class RegistryAnswer {

  private static final int SHOWN = 200;
  private static final JsonLimits LIMITS =
      JsonLimits.DEFAULT.withDocumentBytes(RegistryClient.MOST_BYTES);

  private final String asked;
  private final int status;
  private final Headers headers;
  private final byte[] body;

  private RegistryAnswer(String asked, int status, Headers headers, byte[] body) {
    this.asked = asked;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static RegistryAnswer read(HttpResponse response, String asked) throws IOException {
    try (response) {
      byte[] body = response.body().read(RegistryClient.MOST_BYTES);
      if (body == null) {
        throw new Refusal(asked + " has more than " + RegistryClient.MOST_BYTES + " bytes");
      }
      RegistryAnswer answer =
          new RegistryAnswer(asked, response.status(), response.headers(), body);
      if (answer.status >= 500) {
        throw answer.refusal();
      }
      return answer;
    }
  }

  /** The status, below 500. */
  public int status() {
    return status;
  }

  /** The header fields. */
  public Headers headers() {
    return headers;
  }

  /**
   * This answer, if that is its status.
   *
   * @throws IOException otherwise, with the beginning of what it says
   */
  public RegistryAnswer expect(int status) throws IOException {
    if (this.status != status) {
      throw refusal();
    }
    return this;
  }

  private Refusal refusal() {
    String said = new String(body, 0, Math.min(body.length, SHOWN), UTF_8).strip();
    return new Refusal(asked + " answers " + status + (said.isEmpty() ? "" : ": " + said));
  }

  /**
   * The document that it is.
   *
   * @throws IOException when it is no JSON
   */
  public JsonValue json() throws IOException {
    try {
      return JsonValue.CODEC.read(body, LIMITS);
    } catch (JsonException e) {
      throw new Refusal(asked + " is no JSON: " + e.path() + ": " + e.getMessage());
    }
  }

  /**
   * The object that it is.
   *
   * @throws IOException when it is no JSON
   * @throws IllegalArgumentException when it is something else
   */
  public Fields fields() throws IOException {
    return Fields.of(json());
  }
}
