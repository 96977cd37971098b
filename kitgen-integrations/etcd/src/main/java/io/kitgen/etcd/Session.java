package io.kitgen.etcd;

import io.kitgen.client.registry.Fields;
import io.kitgen.client.registry.RegistryAnswer;
import io.kitgen.client.registry.RegistryClient;
import io.kitgen.client.registry.RegistryServers;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one instancer or registration says to etcd. Used by one thread; closed by any.
 *
 * @see <a href="https://etcd.io/docs/v3.4/dev-guide/api_grpc_gateway/">the JSON gateway</a>
 */
final class Session implements AutoCloseable {

  private static final JsonEncoder<Consumer<JsonWriter>> MESSAGE =
      (members, out) -> {
        out.beginObject();
        members.accept(out);
        out.endObject();
      };

  private final RegistryClient client;
  private final @Nullable User user;
  private Headers headers = Headers.empty();

  Session(RegistryServers servers, @Nullable User user) {
    this.client = servers.withHeaders(() -> headers).open();
    this.user = user;
  }

  /** Asks for one answer. */
  Fields ask(String path, Consumer<JsonWriter> request) throws IOException, InterruptedException {
    HttpBody body = HttpBody.of(MESSAGE.write(request));
    authenticate();
    RegistryAnswer answer = client.send("POST", path, body);
    if (user != null && isOutdated(answer.status())) {
      headers = Headers.empty();
      authenticate();
      answer = client.send("POST", path, body);
    }
    return answer.expect(200).fields();
  }

  /** A token that is not known is 401; one from before a change of roles is 400. */
  private static boolean isOutdated(int status) {
    return status == 401 || status == 400;
  }

  private void authenticate() throws IOException, InterruptedException {
    if (user != null && headers.size() == 0) {
      HttpBody body = HttpBody.of(MESSAGE.write(Requests.authenticate(user)));
      Fields answer = client.send("POST", "/v3/auth/authenticate", body).expect(200).fields();
      headers = Headers.of("Authorization", answer.text("token"));
    }
  }

  /** Asks for answers until that long from now at the most. */
  void stream(String path, Consumer<JsonWriter> request, Duration longest, Consumer<Fields> answers)
      throws IOException, InterruptedException {
    authenticate();
    client.stream("POST", path, HttpBody.of(MESSAGE.write(request)), longest, answers);
  }

  @Override
  public void close() {
    client.close();
  }
}
