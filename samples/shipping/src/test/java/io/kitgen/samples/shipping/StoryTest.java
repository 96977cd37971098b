package io.kitgen.samples.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a cargo, from the order to the receiver's door. */
final class StoryTest {

  private static final String LEGS =
      "[{\"voyage_number\":\"0301S\",\"from\":\"SESTO\",\"to\":\"NLRTM\","
          + "\"load_time\":\"2026-12-01T10:00:00Z\",\"unload_time\":\"2026-12-05T10:00:00Z\"},"
          + "{\"voyage_number\":\"0400S\",\"from\":\"NLRTM\",\"to\":\"AUMEL\","
          + "\"load_time\":\"2026-12-06T09:00:00Z\",\"unload_time\":\"2026-12-09T10:00:00.500Z\"}]";

  private static ShippingServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new ShippingServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void fromTheOrderToTheReceiver() throws Exception {
    String id = book();
    isTracked(
        id,
        "Not received",
        false,
        "There are currently no expected activities for this cargo.",
        "null");

    String routes = get("/booking/v1/cargos/" + id + "/request_routes");
    assertThat(routes).isEqualTo("{\"routes\":[{\"legs\":" + LEGS + "}]}");
    assertThat(server.asked()).contains("from=SESTO&to=AUMEL");

    post("/booking/v1/cargos/" + id + "/assign_to_route", "{\"legs\":" + LEGS + "}");
    assertThat(get("/booking/v1/cargos/" + id)).isEqualTo("{\"cargo\":" + booked(id, LEGS) + "}");
    isTracked(
        id, "Not received", true, "Next expected activity is to receive cargo in SESTO.", "null");

    String events = "";
    events += handle(id, "Receive", "SESTO", "", 1, "Received in SESTO, at 2026-12-01T00:00:00Z");
    isTracked(
        id,
        "In port SESTO",
        true,
        "Next expected activity is to load cargo onto voyage 0301S in SESTO.",
        "[" + events + "]");
    events +=
        ","
            + handle(
                id,
                "Load",
                "SESTO",
                "0301S",
                2,
                "Loaded onto voyage 0301S in SESTO, at 2026-12-02T00:00:00Z.");
    isTracked(
        id,
        "Onboard voyage 0301S",
        true,
        "Next expected activity is to unload cargo off of voyage 0301S in NLRTM.",
        "[" + events + "]");
    events +=
        ","
            + handle(
                id,
                "Unload",
                "NLRTM",
                "0301S",
                3,
                "Unloaded off voyage 0301S in NLRTM, at 2026-12-03T00:00:00Z.");
    isTracked(
        id,
        "In port NLRTM",
        true,
        "Next expected activity is to load cargo onto voyage 0400S in NLRTM.",
        "[" + events + "]");
    events +=
        ","
            + handle(
                id,
                "Load",
                "NLRTM",
                "0400S",
                4,
                "Loaded onto voyage 0400S in NLRTM, at 2026-12-04T00:00:00Z.");
    assertThat(server.told()).isEmpty();
    events +=
        ","
            + handle(
                id,
                "Unload",
                "AUMEL",
                "0400S",
                5,
                "Unloaded off voyage 0400S in AUMEL, at 2026-12-05T00:00:00Z.");
    assertThat(server.told()).containsExactly(id + " arrived");
    isTracked(
        id,
        "In port AUMEL",
        true,
        "Next expected activity is to claim cargo in AUMEL.",
        "[" + events + "]");
    events +=
        ","
            + handle(
                id,
                "Customs",
                "AUMEL",
                "",
                6,
                "Cleared customs in AUMEL, at 2026-12-06T00:00:00Z.");
    events +=
        "," + handle(id, "Claim", "AUMEL", "", 7, "Claimed in AUMEL, at 2026-12-07T00:00:00Z.");
    isTracked(
        id,
        "Claimed",
        true,
        "There are currently no expected activities for this cargo.",
        "[" + events + "]");
    assertThat(server.told()).containsExactly(id + " arrived");
  }

  /** Go's example ends this request with a null pointer. */
  @Test
  void whatGoesAstrayIsTold() throws Exception {
    String id = book();
    post("/booking/v1/cargos/" + id + "/assign_to_route", "{\"legs\":" + LEGS + "}");
    String body = incident(id, "Load", "JNTKO", "V100", 1);
    assertThat(post("/handling/v1/incidents", body)).isEqualTo("{}");
    assertThat(server.told()).contains(id + " misdirected");
    assertThat(get("/tracking/v1/cargos/" + id))
        .contains("\"eta\":\"0001-01-01T00:00:00Z\"", "\"expected\":false");
  }

  @Test
  void anotherDestinationNeedsAnotherRoute() throws Exception {
    String id = book();
    post("/booking/v1/cargos/" + id + "/assign_to_route", "{\"legs\":" + LEGS + "}");
    post("/booking/v1/cargos/" + id + "/change_destination", "{\"destination\":\"DEHAM\"}");
    assertThat(get("/booking/v1/cargos/" + id))
        .contains("\"destination\":\"DEHAM\"", "\"misrouted\":true", "\"routed\":true");
  }

  private static String book() throws Exception {
    String order =
        "{\"origin\":\"SESTO\",\"destination\":\"AUMEL\","
            + "\"arrival_deadline\":\"2026-12-24T01:00:00+01:00\"}";
    String booked = post("/booking/v1/cargos", order);
    assertThat(booked).matches("\\{\"tracking_id\":\"[0-9A-F]{8}\"}");
    String id = booked.substring(16, 24);
    assertThat(get("/booking/v1/cargos/" + id)).isEqualTo("{\"cargo\":" + booked(id, "") + "}");
    assertThat(get("/booking/v1/cargos")).contains(id, "FTL456", "ABC123");
    return id;
  }

  private static String booked(String id, String legs) {
    return "{\"arrival_deadline\":\"2026-12-24T00:00:00Z\",\"destination\":\"AUMEL\","
        + (legs.isEmpty() ? "" : "\"legs\":" + legs + ",")
        + "\"misrouted\":false,\"origin\":\"SESTO\",\"routed\":"
        + !legs.isEmpty()
        + ",\"tracking_id\":\""
        + id
        + "\"}";
  }

  /** Registers an incident and gives the event that tracking shows for it. */
  private static String handle(
      String id, String type, String location, String voyage, int day, String description)
      throws Exception {
    String body = incident(id, type, location, voyage, day);
    assertThat(post("/handling/v1/incidents", body)).isEqualTo("{}");
    return "{\"description\":\"" + description + "\",\"expected\":true}";
  }

  private static String incident(String id, String type, String place, String voyage, int day) {
    return """
    {"completion_time":"2026-12-0%dT00:00:00Z","tracking_id":"%s","voyage":"%s",
     "location":"%s","event_type":"%s"}
    """
        .formatted(day, id, voyage, place, type);
  }

  private static void isTracked(
      String id, String status, boolean onTrack, String next, String events) throws Exception {
    String eta = onTrack ? "2026-12-09T10:00:00.500Z" : "0001-01-01T00:00:00Z";
    assertThat(get("/tracking/v1/cargos/" + id))
        .isEqualTo(
            "{\"cargo\":{\"tracking_id\":\"%s\",\"status_text\":\"%s\",\"origin\":\"SESTO\","
                    .formatted(id, status)
                + "\"destination\":\"AUMEL\",\"eta\":\"%s\",\"next_expected_activity\":\"%s\","
                    .formatted(eta, next)
                + "\"arrival_deadline\":\"2026-12-24T00:00:00Z\",\"events\":%s}}"
                    .formatted(events));
  }

  private static String get(String path) throws Exception {
    return answer(server.call("GET", path, ""));
  }

  private static String post(String path, String body) throws Exception {
    return answer(server.call("POST", path, body));
  }

  private static String answer(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().strip();
  }
}
