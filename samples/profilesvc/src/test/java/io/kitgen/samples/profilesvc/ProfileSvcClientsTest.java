package io.kitgen.samples.profilesvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The generated client, and the bytes that the client of Go kit's example sends. */
final class ProfileSvcClientsTest {

  private static KitHttpServer server;
  private static KitHttpClient http;
  private static ProfileService profiles;

  @BeforeAll
  static void start() {
    server = ProfileSvc.serve(new InetSocketAddress("127.0.0.1", 0));
    http = KitHttpClient.create();
    URI base = URI.create("http://127.0.0.1:" + server.port());
    profiles =
        ProfileServiceEndpoints.over(
            ProfileServiceHttp.transport(http, base).withErrors(ErrorBody.goKit()));
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  @Test
  void theGeneratedClient() {
    Address home = new Address("a", "home");
    Profile ann = new Profile("a/b c+d", "Ann", List.of(home));
    profiles.postProfile(ann);
    assertThat(profiles.getProfile(ann.id())).isEqualTo(ann);
    profiles.patchProfile(ann.id(), new Profile("", "Bob", List.of()));
    assertThat(profiles.getProfile(ann.id()).name()).isEqualTo("Bob");
    profiles.putProfile(ann.id(), new Profile(ann.id(), "", List.of()));
    assertThat(profiles.getAddresses(ann.id()).addresses()).isEmpty();
    profiles.postAddress(ann.id(), home);
    assertThat(profiles.getAddress(ann.id(), "a")).isEqualTo(home);
    profiles.deleteAddress(ann.id(), "a");
    profiles.deleteProfile(ann.id());
  }

  @Test
  void itsErrorsAreTheServicesOwn() {
    Profile eve = new Profile("eve", "Eve", List.of());
    profiles.putProfile("eve", eve);
    assertThatThrownBy(() -> profiles.postProfile(eve))
        .isExactlyInstanceOf(AlreadyExistsException.class);
    assertThatThrownBy(() -> profiles.putProfile("adam", eve))
        .isExactlyInstanceOf(InconsistentIdsException.class)
        .hasMessage("inconsistent IDs");
    assertThatThrownBy(() -> profiles.getAddress("eve", "none"))
        .isExactlyInstanceOf(NotFoundException.class);
  }

  /** {@code encodeRequest} and its callers, in the order of a story. */
  @Test
  void goKitsClient() throws Exception {
    String profile = "{\"id\":\"a b/c\",\"name\":\"Ann\"}";
    String id = "{\"ID\":\"a b/c\"}";
    String home = "{\"id\":\"x*~y\",\"location\":\"home\"}";
    String both = "{\"ProfileID\":\"a b/c\",\"AddressID\":\"x*~y\"}";
    goSends("POST", "/profiles/", "{\"Profile\":" + profile + "}", "{}");
    goSends("GET", "/profiles/a+b%252Fc", id, "{\"profile\":" + profile + "}");
    String put = "{\"ID\":\"a b/c\",\"Profile\":{\"id\":\"a b/c\",\"name\":\"Bob\"}}";
    goSends("PUT", "/profiles/a+b%252Fc", put, "{}");
    String patch = "{\"ID\":\"a b/c\",\"Profile\":{\"id\":\"\",\"name\":\"Ann\"}}";
    goSends("PATCH", "/profiles/a+b%252Fc", patch, "{}");
    goSends("GET", "/profiles/a+b%252Fc", id, "{\"profile\":" + profile + "}");
    String address = "{\"ProfileID\":\"a b/c\",\"Address\":" + home + "}";
    goSends("POST", "/profiles/a+b%252Fc/addresses/", address, "{}");
    String ofProfile = "{\"ProfileID\":\"a b/c\"}";
    goSends("GET", "/profiles/a+b%252Fc/addresses/", ofProfile, "{\"addresses\":[" + home + "]}");
    goSends("GET", "/profiles/a+b%252Fc/addresses/x%252A~y", both, "{\"address\":" + home + "}");
    goSends("DELETE", "/profiles/a+b%252Fc/addresses/x%252A~y", both, "{}");
    goSends("DELETE", "/profiles/a+b%252Fc", id, "{}");
  }

  /** A path without such a body is what it says. */
  @Test
  void otherPathsStayAsTheyAre() throws Exception {
    profiles.putProfile("a+b", new Profile("a+b", "plus", List.of()));
    goSends("GET", "/profiles/a+b", "", "{\"profile\":{\"id\":\"a+b\",\"name\":\"plus\"}}");
  }

  private static void goSends(String method, String path, String json, String expected)
      throws Exception {
    String body = json.isEmpty() ? "" : json + "\n";
    String request =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Go-http-client/1.1\r\n"
            + ("Content-Length: " + body.length() + "\r\n")
            + "Accept-Encoding: gzip\r\nConnection: close\r\n\r\n"
            + body;
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).as(method + " " + path).startsWith("HTTP/1.1 200 ");
      assertThat(answer.substring(answer.indexOf("\r\n\r\n")).strip()).isEqualTo(expected);
    }
  }
}
