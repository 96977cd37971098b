package io.kitgen.benchmarks.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kitgen.benchmarks.micro.PeerTypes.Profile;
import io.kitgen.benchmarks.micro.PeerTypes.SumRequest;
import io.kitgen.benchmarks.micro.PeerTypes.SumResponse;
import io.kitgen.benchmarks.micro.Sample;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** java.net.http and Jackson, written out. */
final class JdkCaller implements Caller {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI base;
  private final Profile profile;

  JdkCaller(int port) throws IOException {
    base = URI.create("http://127.0.0.1:" + port);
    profile = json.readValue(Sample.json(), Profile.class);
  }

  @Override
  public long sum(long a, long b) throws IOException, InterruptedException {
    return send("POST", "/sum", new SumRequest(a, b), SumResponse.class).v();
  }

  @Override
  public int put() throws IOException, InterruptedException {
    return send("PUT", "/profiles/" + profile.id(), profile, Profile.class).addresses().size();
  }

  private <T> T send(String method, String path, Object body, Class<T> answer)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("content-type", "application/json")
            .header("accept", "application/json")
            .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("answered " + response.statusCode());
    }
    return json.readValue(response.body(), answer);
  }

  @Override
  public void close() {
    // it has nothing to close before JDK 21; its threads are daemons
  }
}
