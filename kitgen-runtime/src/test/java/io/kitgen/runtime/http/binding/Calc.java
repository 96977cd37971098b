package io.kitgen.runtime.http.binding;

import io.kitgen.Code;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.OperationField;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorCodec;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.param.HttpParam;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonCodecs;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonWriter;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.runtime.text.TextFormats;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service as generated code would bind it; what it does can be replaced. */
public final class Calc {

  public record SumRequest(long a, long b) {}

  public record SumResponse(long v) {}

  public record CutRequest(String s) {}

  public record CutResponse(String v) {}

  public record FindRequest(String id) {}

  public record FindResponse(Optional<String> value) {}

  public record ListRequest(
      int limit,
      Optional<Double> color,
      List<Long> tags,
      String tenant,
      @Nullable String session) {}

  public record ListResponse(List<String> value) {}

  @SuppressWarnings("ArrayRecordComponent")
  public record BlobRequest(String path, byte[] bytes) {}

  @SuppressWarnings("ArrayRecordComponent")
  public record BlobResponse(byte[] value) {}

  public record PingRequest() {}

  public record PingResponse() {}

  public static final class TwoZeroesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TwoZeroesException() {
      super("can't sum two zeroes");
    }
  }

  public static final class OverflowException extends Exception {
    private static final long serialVersionUID = 1L;
    private final long limit;

    public OverflowException(@Nullable String message, long limit) {
      super(message);
      this.limit = limit;
    }

    public long limit() {
      return limit;
    }
  }

  public static final DeclaredError<TwoZeroesException> TWO_ZEROES =
      new DeclaredError<>(
          TwoZeroesException.class,
          "two-zeroes",
          Code.INVALID_ARGUMENT,
          400,
          "about:blank",
          "",
          new ErrorCodec<>() {
            @Override
            public void writeMembers(TwoZeroesException error, JsonWriter out) {}

            @Override
            public TwoZeroesException read(@Nullable String message, JsonReader members) {
              members.skipValue();
              return new TwoZeroesException();
            }
          });

  private static final JsonMembers OVERFLOW_MEMBERS = JsonMembers.of("limit");

  public static final DeclaredError<OverflowException> OVERFLOW =
      new DeclaredError<>(
          OverflowException.class,
          "overflow",
          Code.OUT_OF_RANGE,
          422,
          "urn:calc:overflow",
          "Too much",
          new ErrorCodec<>() {
            @Override
            public void writeMembers(OverflowException error, JsonWriter out) {
              out.name("limit");
              out.write(error.limit());
            }

            @Override
            public OverflowException read(@Nullable String message, JsonReader in) {
              long limit = 0;
              in.beginObject();
              for (int m = in.nextMember(OVERFLOW_MEMBERS);
                  m != JsonMembers.END;
                  m = in.nextMember(OVERFLOW_MEMBERS)) {
                if (m == 0) {
                  limit = in.readLong();
                } else {
                  in.skipValue();
                }
              }
              return new OverflowException(message, limit);
            }
          });

  private static final JsonMembers SUM_MEMBERS = JsonMembers.of("a", "b");
  private static final JsonMembers V = JsonMembers.of("v");
  private static final JsonMembers S = JsonMembers.of("s");

  static final JsonCodec<SumRequest> SUM_REQUEST =
      JsonCodec.of(
          in -> {
            Long a = null;
            Long b = null;
            in.beginObject();
            for (int m = in.nextMember(SUM_MEMBERS);
                m != JsonMembers.END;
                m = in.nextMember(SUM_MEMBERS)) {
              switch (m) {
                case 0 -> a = in.readLong();
                case 1 -> b = in.readLong();
                default -> in.skipValue();
              }
            }
            if (a == null || b == null) {
              throw in.missing(a == null ? "a" : "b");
            }
            return new SumRequest(a, b);
          },
          (value, out) -> {
            out.beginObject();
            out.name("a");
            out.write(value.a());
            out.name("b");
            out.write(value.b());
            out.endObject();
          });

  static final JsonCodec<SumResponse> SUM_RESPONSE =
      JsonCodec.of(
          in -> {
            long v = 0;
            in.beginObject();
            for (int m = in.nextMember(V); m != JsonMembers.END; m = in.nextMember(V)) {
              if (m == 0) {
                v = in.readLong();
              } else {
                in.skipValue();
              }
            }
            return new SumResponse(v);
          },
          (value, out) -> {
            out.beginObject();
            out.name("v");
            out.write(value.v());
            out.endObject();
          });

  static final JsonCodec<String> WRAPPED_S = wrapped("s", S);
  static final JsonCodec<String> WRAPPED_V = wrapped("v", V);

  static final JsonCodec<PingResponse> NOTHING =
      JsonCodec.of(
          in -> {
            in.beginObject();
            while (in.nextKey() != null) {
              in.skipValue();
            }
            return new PingResponse();
          },
          (value, out) -> {
            out.beginObject();
            out.endObject();
          });

  static final JsonCodec<List<String>> STRINGS =
      JsonCodec.of(
          in -> {
            List<String> values = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
              values.add(in.readString());
            }
            return values;
          },
          (values, out) -> {
            out.beginArray();
            values.forEach(out::write);
            out.endArray();
          });

  private static JsonCodec<String> wrapped(String name, JsonMembers members) {
    return JsonCodec.of(
        in -> {
          String value = null;
          in.beginObject();
          for (int m = in.nextMember(members); m != JsonMembers.END; m = in.nextMember(members)) {
            if (m == 0) {
              value = in.readString();
            } else {
              in.skipValue();
            }
          }
          if (value == null) {
            throw in.missing(name);
          }
          return value;
        },
        (value, out) -> {
          out.beginObject();
          out.name(name);
          out.write(value);
          out.endObject();
        });
  }

  public static final Operation<SumRequest, SumResponse> SUM =
      Operation.of("calc", "sum", SumRequest.class, SumResponse.class)
          .requestFields(
              List.of(OperationField.of("a", SumRequest::a), OperationField.of("b", SumRequest::b)))
          .responseFields(List.of(OperationField.of("v", SumResponse::v)))
          .declares(TWO_ZEROES)
          .declares(OVERFLOW)
          .build();
  public static final Operation<CutRequest, CutResponse> CUT =
      Operation.of("calc", "cut", CutRequest.class, CutResponse.class)
          .requestFields(List.of(OperationField.of("s", CutRequest::s)))
          .responseFields(List.of(OperationField.of("v", CutResponse::v)))
          .declares(OVERFLOW)
          .build();
  public static final Operation<FindRequest, FindResponse> FIND =
      Operation.of("calc", "find", FindRequest.class, FindResponse.class)
          .idempotent()
          .requestFields(List.of(OperationField.of("id", FindRequest::id)))
          .responseFields(List.of(OperationField.of("value", FindResponse::value)))
          .build();
  public static final Operation<ListRequest, ListResponse> LIST =
      Operation.of("calc", "list", ListRequest.class, ListResponse.class)
          .idempotent()
          .requestFields(List.of(OperationField.of("limit", ListRequest::limit)))
          .responseFields(List.of(OperationField.of("value", ListResponse::value)))
          .build();
  public static final Operation<BlobRequest, BlobResponse> BLOB =
      Operation.of("calc", "blob", BlobRequest.class, BlobResponse.class)
          .requestFields(List.of(OperationField.of("bytes", BlobRequest::bytes)))
          .responseFields(List.of(OperationField.of("value", BlobResponse::value)))
          .build();
  public static final Operation<PingRequest, PingResponse> PING =
      Operation.of("calc", "ping", PingRequest.class, PingResponse.class).build();

  public static final HttpOperation<SumRequest, SumResponse> HTTP_SUM =
      HttpOperation.of(SUM, new SumCodec()).anyMethod("/sum").build();
  public static final HttpOperation<CutRequest, CutResponse> HTTP_CUT =
      HttpOperation.of(CUT, new CutCodec())
          .post("/cut")
          .errorInResult(
              "err",
              out -> {
                out.name("v");
                out.write("");
              })
          .build();
  public static final HttpOperation<FindRequest, FindResponse> HTTP_FIND =
      HttpOperation.of(FIND, new FindCodec()).get("/things/{id}").build();
  public static final HttpOperation<ListRequest, ListResponse> HTTP_LIST =
      HttpOperation.of(LIST, new ListCodec()).get("/things").build();
  public static final HttpOperation<BlobRequest, BlobResponse> HTTP_BLOB =
      HttpOperation.of(BLOB, new BlobCodec())
          .put("/blobs/{path...}")
          .produces("application/octet-stream")
          .build();
  public static final HttpOperation<PingRequest, PingResponse> HTTP_PING =
      HttpOperation.of(PING, new PingCodec()).delete("/ping").status(204).build();

  /** What the service does. */
  public Endpoint<SumRequest, SumResponse> sum = (ctx, r) -> add(r);

  public Endpoint<CutRequest, CutResponse> cut =
      (ctx, r) -> {
        if (r.s().length() > 10) {
          throw new OverflowException("at most ten", 10);
        }
        return new CutResponse(r.s().substring(0, Math.min(3, r.s().length())));
      };
  public Endpoint<FindRequest, FindResponse> find =
      (ctx, r) ->
          new FindResponse(r.id().startsWith("no") ? Optional.empty() : Optional.of(r.id()));
  public Endpoint<ListRequest, ListResponse> list =
      (ctx, r) -> new ListResponse(List.of(r.toString()));
  public Endpoint<BlobRequest, BlobResponse> blob = (ctx, r) -> new BlobResponse(r.bytes());
  public Endpoint<PingRequest, PingResponse> ping = (ctx, r) -> new PingResponse();

  private static SumResponse add(SumRequest r) throws OverflowException {
    if (r.a() == 0 && r.b() == 0) {
      throw new TwoZeroesException();
    }
    long v = r.a() + r.b();
    if (v != (int) v) {
      throw new OverflowException("integer overflow", Integer.MAX_VALUE);
    }
    return new SumResponse(v);
  }

  public HttpRoutes handler() {
    return handler(ServerEdge.create());
  }

  public HttpRoutes handler(ServerEdge edge) {
    return HttpRoutes.of(
        HTTP_SUM.serve(sum, edge),
        HTTP_CUT.serve(cut, edge),
        HTTP_FIND.serve(find, edge),
        HTTP_LIST.serve(list, edge),
        HTTP_BLOB.serve(blob, edge),
        HTTP_PING.serve(ping, edge));
  }

  public static HttpTransport transport(HttpHandler client, String base) {
    return HttpTransport.of(
        client, URI.create(base), HTTP_SUM, HTTP_CUT, HTTP_FIND, HTTP_LIST, HTTP_BLOB, HTTP_PING);
  }

  private static final class SumCodec implements HttpCodec<SumRequest, SumResponse> {
    @Override
    public SumRequest readRequest(RequestReader in) {
      return in.body(SUM_REQUEST);
    }

    @Override
    public void writeRequest(SumRequest request, RequestWriter out) {
      out.body(SUM_REQUEST, request);
    }

    @Override
    public SumResponse readResponse(ResponseReader in) {
      return in.body(SUM_RESPONSE);
    }

    @Override
    public void writeResponse(SumResponse response, ResponseWriter out) {
      out.body(SUM_RESPONSE, response);
    }
  }

  private static final class CutCodec implements HttpCodec<CutRequest, CutResponse> {
    @Override
    public CutRequest readRequest(RequestReader in) {
      return new CutRequest(in.body(WRAPPED_S));
    }

    @Override
    public void writeRequest(CutRequest request, RequestWriter out) {
      out.body(WRAPPED_S, request.s());
    }

    @Override
    public CutResponse readResponse(ResponseReader in) {
      return new CutResponse(in.body(WRAPPED_V));
    }

    @Override
    public void writeResponse(CutResponse response, ResponseWriter out) {
      out.body(WRAPPED_V, response.v());
    }
  }

  private static final class FindCodec implements HttpCodec<FindRequest, FindResponse> {
    private static final HttpParam<String> ID = HttpParam.path("id", TextFormats.STRING);

    @Override
    public FindRequest readRequest(RequestReader in) {
      return new FindRequest(ID.required(in));
    }

    @Override
    public void writeRequest(FindRequest request, RequestWriter out) {
      ID.write(out, request.id());
    }

    @Override
    public FindResponse readResponse(ResponseReader in) {
      return new FindResponse(
          in.isEmpty() ? Optional.empty() : Optional.of(in.body(JsonCodecs.STRING)));
    }

    @Override
    public void writeResponse(FindResponse response, ResponseWriter out) {
      response.value().ifPresentOrElse(value -> out.body(JsonCodecs.STRING, value), out::empty);
    }
  }

  private static final class ListCodec implements HttpCodec<ListRequest, ListResponse> {
    private static final HttpParam<Integer> LIMIT = HttpParam.query("limit", TextFormats.INT);
    private static final HttpParam<Double> COLOR = HttpParam.query("color", TextFormats.DOUBLE);
    private static final HttpParam<Long> TAGS = HttpParam.query("tag", TextFormats.LONG);
    private static final HttpParam<String> TENANT =
        HttpParam.header("X-Tenant", TextFormats.STRING);
    private static final HttpParam<String> SESSION = HttpParam.cookie("sid", TextFormats.STRING);

    @Override
    public ListRequest readRequest(RequestReader in) {
      return new ListRequest(
          LIMIT.orDefault(in, 20),
          COLOR.optional(in),
          TAGS.list(in),
          TENANT.required(in),
          SESSION.nullable(in));
    }

    @Override
    public void writeRequest(ListRequest request, RequestWriter out) {
      LIMIT.write(out, request.limit());
      COLOR.writeOptional(out, request.color());
      TAGS.writeAll(out, request.tags());
      TENANT.write(out, request.tenant());
      SESSION.write(out, request.session());
    }

    @Override
    public ListResponse readResponse(ResponseReader in) {
      return new ListResponse(in.body(STRINGS));
    }

    @Override
    public void writeResponse(ListResponse response, ResponseWriter out) {
      out.body(STRINGS, response.value());
    }
  }

  private static final class BlobCodec implements HttpCodec<BlobRequest, BlobResponse> {
    private static final HttpParam<String> PATH = HttpParam.path("path", TextFormats.STRING);

    @Override
    public BlobRequest readRequest(RequestReader in) {
      return new BlobRequest(PATH.required(in), in.bodyBytes());
    }

    @Override
    public void writeRequest(BlobRequest request, RequestWriter out) {
      PATH.write(out, request.path());
      out.bodyBytes(request.bytes());
    }

    @Override
    public BlobResponse readResponse(ResponseReader in) {
      return new BlobResponse(in.bodyBytes());
    }

    @Override
    public void writeResponse(BlobResponse response, ResponseWriter out) {
      out.bodyBytes(response.value());
    }
  }

  private static final class PingCodec implements HttpCodec<PingRequest, PingResponse> {
    @Override
    public PingRequest readRequest(RequestReader in) {
      return new PingRequest();
    }

    @Override
    public void writeRequest(PingRequest request, RequestWriter out) {}

    @Override
    public PingResponse readResponse(ResponseReader in) {
      return in.body(NOTHING);
    }

    @Override
    public void writeResponse(PingResponse response, ResponseWriter out) {
      out.body(NOTHING, response);
    }
  }
}
