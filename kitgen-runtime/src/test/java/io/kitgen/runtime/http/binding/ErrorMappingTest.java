package io.kitgen.runtime.http.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.Calc.CutRequest;
import io.kitgen.runtime.http.binding.Calc.OverflowException;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.TwoZeroesException;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.json.JsonLimits;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerEdge;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller of another make sees of an error. */
class ErrorMappingTest {

  private static final String GOOD = "{\"a\":1,\"b\":2}";

  private final Calc calc = new Calc();
  private ServerEdge edge = ServerEdge.create();

  private HttpResponse ask(HttpRequest.Builder request) throws Exception {
    return calc.handler(edge).handle(CallContext.empty(), request.build());
  }

  private static HttpRequest.Builder sum(String body) {
    return HttpRequest.of("POST", "/sum").body(HttpBody.utf8(body));
  }

  private static String text(HttpResponse response) throws Exception {
    return new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void declaredErrorsAreProblemsWithTheirMembers() throws Exception {
    HttpResponse response = ask(sum("{\"a\":2147483647,\"b\":1}"));
    assertThat(response.status()).isEqualTo(422);
    assertThat(response.headers().first("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.headers().first("Kitgen-Error")).isEqualTo("overflow");
    assertThat(text(response))
        .isEqualTo(
            "{\"type\":\"urn:calc:overflow\",\"title\":\"Too much\",\"status\":422,"
                + "\"detail\":\"integer overflow\",\"code\":\"OUT_OF_RANGE\","
                + "\"error\":\"overflow\",\"limit\":2147483647}");
  }

  @Test
  void declaredErrorsWithoutTitleHaveNone() throws Exception {
    assertThat(text(ask(sum("{\"a\":0,\"b\":0}"))))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"status\":400,\"detail\":\"can't sum two zeroes\","
                + "\"code\":\"INVALID_ARGUMENT\",\"error\":\"two-zeroes\"}");
  }

  @Test
  void goKitsBodyHasTheTextAndTheMembers() throws Exception {
    edge = ServerEdge.builder().errors(ErrorBody.goKit()).build();
    HttpResponse response = ask(sum("{\"a\":0,\"b\":0}"));
    assertThat(response.headers().first("Content-Type"))
        .isEqualTo("application/json; charset=utf-8");
    assertThat(text(response)).isEqualTo("{\"error\":\"can't sum two zeroes\"}");
    assertThat(text(ask(sum("{\"a\":2147483647,\"b\":1}"))))
        .isEqualTo("{\"error\":\"integer overflow\",\"limit\":2147483647}");
    HttpResponse nowhere = ask(HttpRequest.of("GET", "/nowhere"));
    assertThat(text(nowhere)).isEqualTo("{\"error\":\"there is nothing at this path\"}");
  }

  @Test
  void errorsInTheResultStandBehindItsBlank() throws Exception {
    HttpResponse response =
        ask(HttpRequest.of("POST", "/cut").body(HttpBody.utf8("{\"s\":\"01234567890\"}")));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers().first("Kitgen-Error")).isEqualTo("overflow");
    assertThat(text(response)).isEqualTo("{\"v\":\"\",\"err\":\"at most ten\",\"limit\":10}");
  }

  @Test
  void aNameIsEnoughWhereThereIsNoBody() {
    assertThatThrownBy(() -> answered(400, "two-zeroes", Calc.SUM, new SumRequest(1, 2)))
        .isInstanceOf(TwoZeroesException.class);
    assertThatThrownBy(() -> answered(400, "unheard-of", Calc.SUM, new SumRequest(1, 2)))
        .isInstanceOf(CallException.class);
    assertThatThrownBy(() -> answered(200, "overflow", Calc.CUT, new CutRequest("")))
        .isInstanceOf(OverflowException.class);
  }

  private static <I, O> O answered(int status, String error, Operation<I, O> operation, I request)
      throws Exception {
    HttpHandler head = (ctx, r) -> HttpResponse.of(status).withHeader("Kitgen-Error", error);
    return Calc.transport(head, "http://calc")
        .endpoint(operation)
        .call(CallContext.empty(), request);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                      | $",
        "{                       | $",
        "[]                      | $",
        "{\"a\":1}               | $.b",
        "{\"a\":1,\"b\":null}    | $.b",
        "{\"a\":1,\"b\":\"2\"}   | $.b",
        "{\"a\":1,\"b\":1.5}     | $.b",
        "{\"a\":1,\"b\":1e99}    | $.b",
        "{\"a\":1,\"b\":2,\"a\":1} | $.a",
        "{\"a\":1,\"b\":2}x      | $",
      })
  void bodiesThatDoNotFitAre400WithThePath(String body, String path) throws Exception {
    HttpResponse response = ask(sum(body));
    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response))
        .contains("\"code\":\"INVALID_ARGUMENT\"")
        .contains("\"path\":\"" + path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/things                        | header X-Tenant is required",
        "/things?limit=x&               | query parameter limit: expected",
        "/things?limit=                 | query parameter limit: expected",
        "/things?limit=99999999999      | query parameter limit: expected",
        "/things?tag=1&tag=x            | query parameter tag: expected",
        "/things?limit=%                | query: expected percent-encoded UTF-8",
        "/things/%FF                    | path variable id: expected percent-encoded UTF-8",
      })
  void parametersThatDoNotFitAre400WithTheirName(String target, String detail) throws Exception {
    HttpResponse response = ask(HttpRequest.of("GET", target));
    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response)).contains("\"code\":\"INVALID_ARGUMENT\"").contains(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=UTF-8",
        "application/json;charset=\"utf-8\"",
        "application/merge-patch+json",
        "application/x-www-form-urlencoded",
        " ",
      })
  void takesJsonUnderTheseTypes(String type) throws Exception {
    assertThat(ask(sum(GOOD).header("Content-Type", type)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/jsonx",
        "application/json; charset=utf-16",
        "application/json; charset=iso-8859-1",
        "multipart/form-data; boundary=x",
        "json",
      })
  void refusesBodiesUnderOtherTypes(String type) throws Exception {
    HttpResponse response = ask(sum(GOOD).header("Content-Type", type));
    assertThat(response.status()).isEqualTo(415);
    assertThat(text(response)).contains("unsupported-media-type");
  }

  @Test
  void refusesEncodedBodies() throws Exception {
    assertThat(ask(sum(GOOD).header("Content-Encoding", "gzip")).status()).isEqualTo(415);
    assertThat(ask(sum(GOOD).header("Content-Encoding", "identity")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                   | 200",
        "application/json                      | 200",
        "application/*                         | 200",
        "APPLICATION/JSON; q=0.5               | 200",
        "text/html, application/json;q=0.9     | 200",
        "text/html, */*;q=0.1                  | 200",
        "''                                    | 200",
        "text/html                             | 406",
        "application/json;q=0                  | 406",
        "application/json;q=0.000, */*         | 406",
        "application/*;q=0, */*                | 406",
        "*/*;q=0, application/json             | 200",
        "application/xml, text/*               | 406",
        ",,;;,/                                | 406",
      })
  void answersOnlyWhatIsAccepted(String accept, int status) throws Exception {
    assertThat(ask(sum(GOOD).header("Accept", accept)).status()).isEqualTo(status);
  }

  @Test
  void limitsWhatARequestHolds() throws Exception {
    edge =
        ServerEdge.builder()
            .limits(
                Limits.DEFAULT
                    .withBodyBytes(20)
                    .withHeaders(2, 50)
                    .withJson(JsonLimits.DEFAULT.withDepth(3)))
            .build();
    assertThat(ask(sum(GOOD)).status()).isEqualTo(200);
    HttpResponse large = ask(sum("{\"a\":1,\"b\":2          }"));
    assertThat(large.status()).isEqualTo(413);
    assertThat(text(large)).contains("RESOURCE_EXHAUSTED").contains("too-large");
    assertThat(ask(sum("{\"x\":[[[[1]]]]}")).status()).isEqualTo(400);
    assertThat(ask(sum(GOOD).header("A", "x".repeat(50))).status()).isEqualTo(431);
    assertThat(ask(sum(GOOD).header("A", "1").header("B", "1").header("C", "1")).status())
        .isEqualTo(431);
  }

  @Test
  void codesOfServicesHaveTheirStatusAndMessage() throws Exception {
    for (Code code : Code.values()) {
      if (code == Code.OK) {
        continue;
      }
      calc.sum =
          (ctx, request) -> {
            throw new ServiceException(code, "safe");
          };
      HttpResponse response = ask(sum(GOOD));
      assertThat(response.status()).isEqualTo(code.httpStatus());
      assertThat(text(response)).contains("\"detail\":\"safe\"").contains(code.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE, 503, UNAVAILABLE",
    "DEADLINE_EXCEEDED, 504, DEADLINE_EXCEEDED",
    "NOT_FOUND, 500, INTERNAL",
    "UNAUTHENTICATED, 500, INTERNAL",
    "INVALID_ARGUMENT, 500, INTERNAL",
  })
  void failuresOfFurtherServicesDoNotKeepTheirCode(Code code, int status, Code told)
      throws Exception {
    calc.sum =
        (ctx, request) -> {
          throw CallException.of(code, "10.0.0.1 said no")
              .retryAfter(Duration.ofSeconds(7))
              .build();
        };
    HttpResponse response = ask(sum(GOOD));
    assertThat(response.status()).isEqualTo(status);
    assertThat(text(response)).contains(told.name()).doesNotContain("10.0.0.1");
    assertThat(response.headers().first("Retry-After"))
        .isEqualTo(code == Code.UNAVAILABLE ? "7" : null);
  }

  private static final class Busy extends RuntimeException implements HasCode {
    private static final long serialVersionUID = 1L;

    Busy() {
      super("internal words");
    }

    @Override
    public Code code() {
      return Code.RESOURCE_EXHAUSTED;
    }
  }

  @Test
  void otherExceptionsWithACodeKeepItAndLoseTheirWords() throws Exception {
    calc.sum =
        (ctx, request) -> {
          throw new Busy();
        };
    HttpResponse response = ask(sum(GOOD));
    assertThat(response.status()).isEqualTo(429);
    assertThat(text(response)).doesNotContain("internal words");
  }

  @Test
  void constructorsThatRefuseAValueAre400WithoutTheirWords() throws Exception {
    HttpOperation<Calc.SumRequest, Calc.SumResponse> picky =
        HttpOperation.of(
                Calc.SUM,
                new HttpCodec<Calc.SumRequest, Calc.SumResponse>() {
                  @Override
                  public Calc.SumRequest readRequest(RequestReader in) {
                    throw new IllegalArgumentException("secret");
                  }

                  @Override
                  public void writeRequest(Calc.SumRequest request, RequestWriter out) {}

                  @Override
                  public Calc.SumResponse readResponse(ResponseReader in) {
                    throw new UnsupportedOperationException();
                  }

                  @Override
                  public void writeResponse(Calc.SumResponse response, ResponseWriter out) {}
                })
            .post("/picky")
            .build();
    HttpResponse response =
        HttpRoutes.of(picky.serve(calc.sum, edge))
            .handle(CallContext.empty(), HttpRequest.of("POST", "/picky").build());
    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response)).doesNotContain("secret");
  }

  @Test
  void emptyIsAProblemOfItsOwn() throws Exception {
    HttpResponse response = ask(HttpRequest.of("GET", "/things/none"));
    assertThat(response.status()).isEqualTo(404);
    assertThat(text(response)).contains("\"error\":\"empty\"").contains("NOT_FOUND");
  }

  @Test
  void headersBeyondAsciiAreReadAsUtf8() throws Exception {
    String asSent =
        new String("Jürgen".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    HttpResponse response = ask(HttpRequest.of("GET", "/things").header("X-Tenant", asSent));
    assertThat(text(response)).contains("tenant=Jürgen");
    HttpResponse latin = ask(HttpRequest.of("GET", "/things").header("X-Tenant", "J\u00fcrgen"));
    assertThat(text(latin)).contains("tenant=Jürgen");
  }

  @Test
  void queriesAreReadAsFormsAre() throws Exception {
    HttpResponse response =
        ask(
            HttpRequest.of("GET", "/things?color=%31+&&=x&limit=7&tag=1&t%61g=2&unknown")
                .header("X-Tenant", "t")
                .header("Cookie", "a=b; sid=\"1\" ;c"));
    assertThat(response.status()).isEqualTo(400); // "1 " is no number: the plus is a space
    HttpResponse fine =
        ask(
            HttpRequest.of("GET", "/things?color=%31&&=x&limit=7&tag=1&t%61g=2&unknown")
                .header("X-Tenant", "t")
                .header("Cookie", "a=b; sid=\"1\" ;c"));
    assertThat(text(fine))
        .contains("limit=7, color=Optional[1.0], tags=[1, 2], tenant=t, session=1");
  }
}
