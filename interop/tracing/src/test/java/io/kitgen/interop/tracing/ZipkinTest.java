package io.kitgen.interop.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.interop.servers.Tool;
import io.kitgen.interop.servers.Zipkin;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ZipkinTest {

  @Test
  void aRealZipkinShowsOneTraceAcrossClientAndServers() throws Exception {
    try (Tool.Running zipkin = Zipkin.start();
        ZipkinSpans spans = new ZipkinSpans(zipkin);
        Party caller = Party.brave("caller", spans.handler());
        Party front = Party.brave("front", spans.handler());
        Party adder = Party.brave("adder", spans.handler());
        Chain chain = new Chain(caller, front, adder)) {

      assertThat(chain.client().total(1, 2, 3)).isEqualTo(6);

      List<JsonNode> trace = spans.trace(7);
      assertThat(trace).hasSize(7);
      assertThat(trace).extracting(span -> text(span, "traceId")).containsOnly(id(trace));
      JsonNode call = one(trace, "caller", "");
      assertThat(text(call, "name")).isEqualTo("frontsvc/total");
      assertThat(call.has("parentId")).isFalse();
      JsonNode asked = one(trace, "caller", "CLIENT");
      assertThat(text(asked, "name")).isEqualTo("post /total");
      assertThat(text(asked, "parentId")).isEqualTo(text(call, "id"));
      JsonNode served = one(trace, "front", "SERVER");
      assertThat(text(served, "id")).isEqualTo(text(asked, "id"));
      assertThat(served.path("shared").asBoolean()).isTrue();
      assertThat(text(served.path("tags"), "http.path")).isEqualTo("/total");
      List<JsonNode> askedOn = all(trace, "front", "CLIENT");
      assertThat(askedOn)
          .hasSize(2)
          .allSatisfy(span -> assertThat(text(span, "parentId")).isEqualTo(text(served, "id")));
      assertThat(all(trace, "adder", "SERVER"))
          .extracting(span -> text(span, "id"))
          .containsExactlyInAnyOrderElementsOf(
              askedOn.stream().map(span -> text(span, "id")).toList());

      assertThat(links(spans)).contains("caller>front", "front>adder");
    }
  }

  /** Which service calls which, as Zipkin sees it. */
  private static List<String> links(ZipkinSpans spans) {
    String path = "/api/v2/dependencies?endTs=" + (System.currentTimeMillis() + 60_000);
    return Awaitility.await()
        .atMost(30, TimeUnit.SECONDS)
        .until(
            () ->
                spans
                    .ask(path)
                    .valueStream()
                    .map(link -> text(link, "parent") + ">" + text(link, "child"))
                    .toList(),
            links -> links.size() >= 2);
  }

  private static String id(List<JsonNode> trace) {
    return text(trace.get(0), "traceId");
  }

  private static JsonNode one(List<JsonNode> trace, String service, String kind) {
    List<JsonNode> found = all(trace, service, kind);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<JsonNode> all(List<JsonNode> trace, String service, String kind) {
    return trace.stream()
        .filter(span -> text(span.path("localEndpoint"), "serviceName").equals(service))
        .filter(span -> text(span, "kind").equals(kind))
        .toList();
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString("");
  }
}
