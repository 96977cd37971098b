package io.kitgen.etcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.Seen;
import io.kitgen.interop.servers.EtcdServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EtcdManyTest {

  private static final int MANY = 1000;
  private static final int AT_ONCE = 100; // of the 128 that etcd takes

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String put(int i) {
    String address = "10.0." + i / 250 + "." + (i % 250 + 1) + ":80";
    return "{\"request_put\":{\"key\":\"%s\",\"value\":\"%s\"}}"
        .formatted(base64("/services/many/" + address), base64(address));
  }

  private static void put(URI etcd, int from) throws Exception {
    String puts =
        IntStream.range(from, from + AT_ONCE)
            .mapToObj(EtcdManyTest::put)
            .collect(Collectors.joining(","));
    HttpRequest request =
        HttpRequest.newBuilder(etcd.resolve("/v3/kv/txn"))
            .POST(BodyPublishers.ofString("{\"success\":[" + puts + "]}"))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  @Test
  void aThousandInstancesAreSeenByEverySubscriber(@TempDir Path folder) throws Exception {
    try (EtcdServer server = EtcdServer.start(folder)) {
      for (int from = 0; from < MANY / 2; from += AT_ONCE) {
        put(server.uri(), from);
      }
      List<Seen> told = List.of(new Seen(), new Seen(), new Seen());
      try (Instancer found = Etcd.at(server.uri()).service("many")) {
        told.forEach(found::subscribe);
        for (int from = MANY / 2; from < MANY; from += AT_ONCE) {
          put(server.uri(), from);
        }
        for (Seen seen : told) {
          Seen.soon(() -> seen.instances().size() == MANY);
        }
        server.ctl("del", "--prefix", "/services/many/");
        for (Seen seen : told) {
          seen.await();
          assertThat(seen.failures).hasValue(0);
        }
      }
    }
  }

  @Test
  void manyRegisterAndAreGoneTogether(@TempDir Path folder) throws Exception {
    try (EtcdServer server = EtcdServer.start(folder)) {
      Etcd etcd = Etcd.at(server.uri());
      List<Registration> published = new ArrayList<>();
      Seen seen = new Seen();
      try (Instancer found = etcd.service("some")) {
        found.subscribe(seen);
        for (int i = 1; i <= 20; i++) {
          published.add(etcd.register("some", Instance.of("10.0.0." + i, 80)));
        }
        Seen.soon(() -> seen.instances().size() == 20);
        published.forEach(Registration::close);
        seen.await();
      }
    }
  }
}
