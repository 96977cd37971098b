package io.kitgen.samples.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.cargo.UnknownCargoException;
import io.kitgen.samples.shipping.tracking.TrackingService;
import io.kitgen.samples.shipping.tracking.TrackingServiceEndpoints;
import io.kitgen.samples.shipping.tracking.TrackingServiceHttp;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, what is there to begin with, and what pages of other origins may do. */
final class RefusalsTest {

  private static ShippingServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new ShippingServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "GET;  /booking/v1/cargos/NONE;                     ~~;                           404; unknown cargo",
        "GET;  /tracking/v1/cargos/NONE;                    ~~;                           404; unknown cargo",
        "POST; /booking/v1/cargos/NONE/assign_to_route;     {\"legs\":[LEG]};             404; unknown cargo",
        "POST; /booking/v1/cargos/NONE/change_destination;  {\"destination\":\"SESTO\"};  404; unknown cargo",
        "POST; /booking/v1/cargos/ABC123/assign_to_route;   {\"legs\":[]};                400; invalid argument",
        "POST; /booking/v1/cargos/ABC123/change_destination;{\"destination\":\"\"};       400; invalid argument",
        "POST; /booking/v1/cargos/ABC123/change_destination;{\"destination\":\"XXXXX\"};  400; unknown location",
        "POST; /booking/v1/cargos;  {\"origin\":\"\",TO,BY};                              400; invalid argument",
        "POST; /handling/v1/incidents; {ON,OF:\"NONE\",AT:\"SESTO\",DO:\"Receive\"};      404; unknown cargo",
        "POST; /handling/v1/incidents; {ON,OF:\"\",AT:\"SESTO\",DO:\"Receive\"};          400; invalid argument",
        "POST; /handling/v1/incidents; {ON,OF:\"ABC123\",AT:\"\",DO:\"Receive\"};         400; invalid argument",
        "POST; /handling/v1/incidents; {ON,OF:\"ABC123\",AT:\"XXXXX\",DO:\"Receive\"};    400; unknown location",
        "POST; /handling/v1/incidents; {ON,OF:\"ABC123\",AT:\"SESTO\",BY:\"X1\",DO:\"Load\"}; 400; unknown voyage",
      })
  void refusesAsGoDoes(String method, String path, String body, int status, String text)
      throws Exception {
    HttpResponse<String> answer = server.call(method, path, full(body));
    assertThat(answer.body().strip()).isEqualTo("{\"error\":\"" + text + "\"}");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
  }

  /** Go answers "invalid argument" or 500; here the answer names what is wrong. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "/booking/v1/cargos;       ~~;                                     $",
        "/booking/v1/cargos;       {;                                      $",
        "/booking/v1/cargos;       {TO,BY};                                $.origin",
        "/booking/v1/cargos;       {\"origin\":1,TO,BY};                   $.origin",
        "/booking/v1/cargos;       {\"origin\":\"SESTO\",TO};              $.arrival_deadline",
        "/booking/v1/cargos;       {\"origin\":\"SESTO\",TO,\"arrival_deadline\":\"soon\"}; $.arrival_deadline",
        "/booking/v1/cargos/ABC123/assign_to_route; {};                    $.legs",
        "/booking/v1/cargos/ABC123/assign_to_route; {\"legs\":[{}]};       $.legs[0].",
        "/handling/v1/incidents;   {ON,OF:\"ABC123\",AT:\"SESTO\",DO:\"Drop\"};  $.event_type",
        "/handling/v1/incidents;   {OF:\"ABC123\",AT:\"SESTO\",DO:\"Load\"};     $.completion_time",
      })
  void namesWhatCannotBeRead(String path, String body, String place) throws Exception {
    HttpResponse<String> answer = server.call("POST", path, full(body));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"error\":\"" + place);
  }

  @Test
  void noRoutesWhereNobodyFindsAny() throws Exception {
    for (String id : new String[] {"ABC123", "NONE"}) { // the path finder fails; no such cargo
      HttpResponse<String> answer =
          server.call("GET", "/booking/v1/cargos/" + id + "/request_routes", "");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body().strip()).isEqualTo("{}");
    }
  }

  @Test
  void thereAreTwoCargosAndSixPlaces() throws Exception {
    assertThat(server.call("GET", "/booking/v1/cargos", "").body())
        .startsWith("{\"cargos\":[{\"arrival_deadline\":\"")
        .contains(
            "\"destination\":\"CNHKG\",\"misrouted\":false,\"origin\":\"SESTO\",\"routed\":false,"
                + "\"tracking_id\":\"ABC123\"}")
        .contains(
            "\"destination\":\"SESTO\",\"misrouted\":false,\"origin\":\"AUMEL\",\"routed\":false,"
                + "\"tracking_id\":\"FTL456\"}");
    assertThat(server.call("GET", "/booking/v1/locations", "").body())
        .startsWith("{\"locations\":[{\"locode\":\"SESTO\",\"name\":\"Stockholm\"},")
        .contains("AUMEL", "CNHKG", "JNTKO", "NLRTM", "DEHAM");
  }

  @Test
  void pagesOfOtherOriginsMayCall() throws Exception {
    HttpRequest.Builder preflight =
        HttpRequest.newBuilder(server.base().resolve("/booking/v1/cargos"))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", "https://ui.example")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type");
    HttpResponse<String> leave = server.send(preflight);
    assertThat(leave.statusCode()).isBetween(200, 204);
    assertThat(leave.body()).isEmpty();
    assertThat(leave.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(leave.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST");
    HttpRequest.Builder locations =
        HttpRequest.newBuilder(server.base().resolve("/booking/v1/locations"))
            .header("Origin", "https://ui.example");
    assertThat(server.send(locations).headers().firstValue("Access-Control-Allow-Origin"))
        .contains("*");
  }

  @Test
  void theGeneratedClientGetsTheExceptionOfAnotherContext() {
    try (KitHttpClient http = KitHttpClient.create()) {
      TrackingService tracking =
          TrackingServiceEndpoints.over(
              TrackingServiceHttp.transport(http, server.base()).withErrors(ErrorBody.goKit()));
      assertThat(tracking.track(new TrackingId("ABC123")).statusText()).isEqualTo("Not received");
      assertThatThrownBy(() -> tracking.track(new TrackingId("NONE")))
          .isExactlyInstanceOf(UnknownCargoException.class)
          .hasMessage("unknown cargo");
    }
  }

  private static String full(String body) {
    return body.replace("TO,", "\"destination\":\"AUMEL\",")
        .replace(",TO}", ",\"destination\":\"AUMEL\"}")
        .replace("BY}", "\"arrival_deadline\":\"2026-12-24T00:00:00Z\"}")
        .replace("ON,", "\"completion_time\":\"2026-12-01T00:00:00Z\",")
        .replace("OF:", "\"tracking_id\":")
        .replace("AT:", "\"location\":")
        .replace("BY:", "\"voyage\":")
        .replace("DO:", "\"event_type\":")
        .replace(
            "LEG",
            "{\"voyage_number\":\"V100\",\"from\":\"SESTO\",\"to\":\"CNHKG\","
                + "\"load_time\":\"2026-12-01T00:00:00Z\",\"unload_time\":\"2026-12-02T00:00:00Z\"}");
  }
}
