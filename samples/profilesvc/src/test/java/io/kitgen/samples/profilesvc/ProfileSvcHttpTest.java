package io.kitgen.samples.profilesvc;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Go kit's wire contract of profilesvc, spoken by a client that knows nothing of kitgen. */
final class ProfileSvcHttpTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static KitHttpServer server;

  @BeforeAll
  static void start() {
    server = ProfileSvc.serve(new InetSocketAddress("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theNineRoutes() throws Exception {
    String home = "{\"id\":\"a\",\"location\":\"home\"}";
    says("POST", "/profiles/", "{\"id\":\"1\",\"name\":\"Ann\"}", 200, "{}");
    says("GET", "/profiles/1", "", 200, "{\"profile\":{\"id\":\"1\",\"name\":\"Ann\"}}");
    says("GET", "/profiles/1/addresses/", "", 200, "{}");
    says("PUT", "/profiles/1", "{\"id\":\"1\",\"addresses\":[" + home + "]}", 200, "{}");
    says(
        "GET", "/profiles/1", "", 200, "{\"profile\":{\"id\":\"1\",\"addresses\":[" + home + "]}}");
    says("PATCH", "/profiles/1", "{\"name\":\"Bob\",\"addresses\":[]}", 200, "{}");
    says(
        "GET",
        "/profiles/1",
        "",
        200,
        "{\"profile\":{\"id\":\"1\",\"name\":\"Bob\",\"addresses\":[" + home + "]}}");
    says("POST", "/profiles/1/addresses/", "{\"id\":\"b\"}", 200, "{}");
    says("GET", "/profiles/1/addresses/", "", 200, "{\"addresses\":[" + home + ",{\"id\":\"b\"}]}");
    says("GET", "/profiles/1/addresses/a", "", 200, "{\"address\":" + home + "}");
    says("DELETE", "/profiles/1/addresses/a", "", 200, "{}");
    says("GET", "/profiles/1/addresses/", "", 200, "{\"addresses\":[{\"id\":\"b\"}]}");
    says("DELETE", "/profiles/1", "", 200, "{}");
    says("GET", "/profiles/1", "", 404, "{\"error\":\"not found\"}");
  }

  @Test
  void putCreatesToo() throws Exception {
    says("PUT", "/profiles/put", "{\"id\":\"put\"}", 200, "{}");
    says("GET", "/profiles/put", "", 200, "{\"profile\":{\"id\":\"put\"}}");
  }

  @Test
  void keysIgnoreCase() throws Exception {
    String address = "{\"ID\":\"a\",\"Location\":\"home\"}";
    String profile = "{\"ID\":\"caps\",\"nAmE\":\"Ann\",\"ADDRESSES\":[" + address + "]}";
    says("POST", "/profiles/", profile, 200, "{}");
    says(
        "GET",
        "/profiles/caps",
        "",
        200,
        "{\"profile\":{\"id\":\"caps\",\"name\":\"Ann\","
            + "\"addresses\":[{\"id\":\"a\",\"location\":\"home\"}]}}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "GET;    /profiles/none;                ~~;                              404; not found",
        "PATCH;  /profiles/none;                {\"name\":\"x\"};                404; not found",
        "DELETE; /profiles/none;                ~~;                              404; not found",
        "GET;    /profiles/none/addresses/;     ~~;                              404; not found",
        "GET;    /profiles/none/addresses/a;    ~~;                              404; not found",
        "POST;   /profiles/none/addresses/;     {\"id\":\"a\"};                  404; not found",
        "DELETE; /profiles/none/addresses/a;    ~~;                              404; not found",
        "GET;    /profiles/kept/addresses/z;    ~~;                              404; not found",
        "DELETE; /profiles/kept/addresses/z;    ~~;                              404; not found",
        "POST;   /profiles/;                    {\"id\":\"kept\"};               400; already exists",
        "POST;   /profiles/kept/addresses/;     {\"id\":\"a\"};                  400; already exists",
        "PUT;    /profiles/kept;                {\"id\":\"other\"};              400; inconsistent IDs",
        "PUT;    /profiles/kept;                {};                              400; inconsistent IDs",
        "PATCH;  /profiles/kept;                {\"id\":\"other\"};              400; inconsistent IDs",
        "POST;   /profiles/;                    {\"name\":\"Ann\"};              400; missing id",
        "POST;   /profiles/kept/addresses/;     {};                              400; missing id",
      })
  void refuses(String method, String path, String body, int status, String text) throws Exception {
    call("PUT", "/profiles/kept", "{\"id\":\"kept\",\"addresses\":[{\"id\":\"a\"}]}");
    says(method, path, body, status, "{\"error\":\"" + text + "\"}");
  }

  /** Go answers 500 to the bodies, and text to unknown routes. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "POST;  /profiles/;           ~~;                              400",
        "POST;  /profiles/;           {;                               400",
        "POST;  /profiles/;           [];                              400",
        "POST;  /profiles/;           {\"id\":1};                      400",
        "POST;  /profiles/;           {\"id\":\"1\"}{};                400",
        "POST;  /profiles/;           {\"Profile\":{\"id\":1}};        400",
        "PUT;   /profiles/1;          {\"id\":\"1\",\"addresses\":{}}; 400",
        "POST;  /profiles;            {\"id\":\"1\"};                  404",
        "GET;   /profiles/1/;         ~~;                              404",
        "GET;   /profiles/1/addresses;~~;                              404",
        "PATCH; /profiles/;           {};                              405",
        "PUT;   /profiles/1/addresses/a; {};                           405",
      })
  void badInputIsTheClientsFault(String method, String path, String body, int status)
      throws Exception {
    HttpResponse<String> answer = call(method, path, body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"error\":\"");
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    String name = "x".repeat(5 * 1024 * 1024);
    HttpResponse<String> answer =
        call("POST", "/profiles/", "{\"Profile\":{\"id\":\"1\",\"name\":\"" + name + "\"}}");
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  private static void says(String method, String path, String body, int status, String expected)
      throws Exception {
    HttpResponse<String> answer = call(method, path, body);
    assertThat(answer.body().strip()).as(method + " " + path).isEqualTo(expected);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
  }

  private static HttpResponse<String> call(String method, String path, String body)
      throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
