package io.kitgen.protobuf.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.StringValue;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.protobuf.StatusProto;
import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.validation.Violations;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is written is read by grpc-java's own classes, and what those write is read. */
class StatusDetailsTest {

  private static final Metadata.Key<com.google.rpc.Status> DETAILS =
      Metadata.Key.of(
          "grpc-status-details-bin",
          ProtoUtils.metadataMarshaller(com.google.rpc.Status.getDefaultInstance()));

  private static com.google.rpc.Status stock(RpcStatus status) throws Exception {
    Metadata trailers = new Metadata();
    trailers.put(DETAILS, com.google.rpc.Status.parseFrom(status.toBytes()));
    StatusRuntimeException seen =
        new StatusRuntimeException(
            io.grpc.Status.fromCodeValue(status.code()).withDescription(status.message()),
            trailers);
    com.google.rpc.Status unpacked = StatusProto.fromThrowable(seen);
    assertThat(unpacked).isNotNull();
    return unpacked;
  }

  private static Stock.MissingException missing() {
    return new Stock.MissingException("no such article: späth", "späth");
  }

  private static RpcStatus ofMissing() {
    return StatusDetails.of(Stock.TAKE, ErrorReply.of(Stock.MISSING, missing()), Stock.MISSING);
  }

  @Test
  void aDeclaredErrorIsItsMessageAndAReason() throws Exception {
    com.google.rpc.Status seen = stock(ofMissing());

    assertThat(seen.getCode()).isEqualTo(Code.NOT_FOUND.number());
    assertThat(seen.getMessage()).isEqualTo("no such article: späth");
    com.google.rpc.ErrorInfo info = seen.getDetails(0).unpack(com.google.rpc.ErrorInfo.class);
    assertThat(info.getReason()).isEqualTo("MISSING_ARTICLE");
    assertThat(info.getDomain()).isEqualTo("stock.Stock");
    assertThat(seen.getDetails(1).getTypeUrl())
        .isEqualTo("type.googleapis.com/stock.MissingArticle");
    assertThat(StringValue.parseFrom(seen.getDetails(1).getValue()).getValue()).isEqualTo("späth");
  }

  @Test
  void aDeclaredErrorComesBackWithItsFields() {
    Exception read = StatusErrors.exception(Stock.TAKE, ofMissing());

    assertThat(read).isInstanceOf(Stock.MissingException.class).hasMessage(missing().getMessage());
    assertThat(((Stock.MissingException) read).article).isEqualTo("späth");
  }

  @Test
  void violationsAreABadRequest() throws Exception {
    Violations violations = new Violations();
    violations.enter("order");
    violations.add("amount", "DecimalMin", "must be at least 1");
    violations.add("article", "NotBlank", "must not be blank");
    RefusedException refused = violations.refusal();

    com.google.rpc.Status seen = stock(StatusDetails.of(Stock.TAKE, refused.reply(), null));

    com.google.rpc.BadRequest wrong = seen.getDetails(1).unpack(com.google.rpc.BadRequest.class);
    assertThat(wrong.getFieldViolationsList())
        .extracting(v -> v.getField() + " " + v.getDescription() + " " + v.getReason())
        .containsExactly(
            "order.amount must be at least 1 DECIMAL_MIN",
            "order.article must not be blank NOT_BLANK");
    CallException read = call(StatusDetails.of(Stock.TAKE, refused.reply(), null));
    assertThat(read.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(read.body())
        .isEqualTo(
            """
            stock.Stock/CONSTRAINT_VIOLATION
            order.amount: must be at least 1
            order.article: must not be blank
            """);
  }

  @Test
  void aTimeToWaitIsARetryInfo() throws Exception {
    Duration wait = Duration.ofMillis(1500);
    RpcStatus status =
        StatusDetails.of(
            Stock.TAKE, ErrorReply.of(Code.UNAVAILABLE, "busy").retryAfter(wait).build(), null);

    com.google.protobuf.Duration seen =
        stock(status).getDetails(0).unpack(com.google.rpc.RetryInfo.class).getRetryDelay();

    assertThat(seen.getSeconds()).isEqualTo(1);
    assertThat(seen.getNanos()).isEqualTo(500_000_000);
    assertThat(call(status).retryAfter()).isEqualTo(wait);
  }

  @Test
  void nothingIsSaidTwice() {
    ErrorReply plain = ErrorReply.of(Code.INTERNAL, "internal error").build();

    assertThat(StatusDetails.bytes(Stock.TAKE, plain, null)).isNull();
    assertThat(StatusDetails.of(Stock.TAKE, plain, null).details()).isEmpty();
  }

  @Test
  void whatIsTooLargeIsLeftOut() {
    Stock.MissingException large = new Stock.MissingException("m", "x".repeat(5000));
    RpcStatus status =
        StatusDetails.of(Stock.TAKE, ErrorReply.of(Stock.MISSING, large), Stock.MISSING);

    assertThat(status.details()).hasSize(1);
    assertThat(StatusErrors.exception(Stock.TAKE, status))
        .isInstanceOfSatisfying(
            Stock.MissingException.class,
            e -> {
              assertThat(e).hasMessage("m");
              assertThat(e.article).isEmpty();
            });
  }

  @Test
  void ofManyViolationsTheFirstAreTold() throws Exception {
    Violations violations = new Violations();
    for (int i = 0; i < 100; i++) {
      violations.add("field" + i, "Size", "must have " + "many ".repeat(20));
    }
    RpcStatus status = StatusDetails.of(Stock.TAKE, violations.refusal().reply(), null);

    assertThat(status.toBytes()).hasSizeBetween(3500, 4096);
    assertThat(
            stock(status)
                .getDetails(1)
                .unpack(com.google.rpc.BadRequest.class)
                .getFieldViolations(0)
                .getField())
        .isEqualTo("field0");
  }

  @Test
  void aForeignServerMaySendTheReasonAlone() {
    com.google.rpc.Status foreign =
        com.google.rpc.Status.newBuilder()
            .setCode(Code.NOT_FOUND.number())
            .setMessage("gone")
            .addDetails(pack(StringValue.of("whatever")))
            .addDetails(
                pack(
                    com.google.rpc.ErrorInfo.newBuilder()
                        .setReason("MISSING_ARTICLE")
                        .setDomain("go.example")
                        .putMetadata("article", "a-17")
                        .build()))
            .build();

    Exception read =
        StatusErrors.exception(
            Stock.TAKE, StatusErrors.received(Code.NOT_FOUND, "gone", foreign.toByteArray()));

    assertThat(read)
        .isInstanceOfSatisfying(
            Stock.MissingException.class,
            e -> {
              assertThat(e).hasMessage("gone");
              assertThat(e.article).isEqualTo("a-17");
            });
  }

  @Test
  void aForeignStatusKeepsItsCode() {
    for (Code code : Code.values()) {
      CallException read = call(StatusErrors.received(code, null, null));
      assertThat(read.code()).isEqualTo(code);
      assertThat(read).hasMessage(code.name());
    }
  }

  @Test
  void detailsThatCannotBeReadAreNone() {
    byte[] whole = ofMissing().toBytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] part = java.util.Arrays.copyOf(whole, length);
      Exception read =
          StatusErrors.exception(Stock.TAKE, StatusErrors.received(Code.NOT_FOUND, "gone", part));
      assertThat(read).hasMessage("gone");
    }
    assertThat(StatusErrors.received(Code.NOT_FOUND, "gone", new byte[70_000]).details()).isEmpty();
  }

  private static CallException call(RpcStatus status) {
    Exception read = StatusErrors.exception(Stock.TAKE, status);
    assertThat(read).isInstanceOf(CallException.class);
    return (CallException) read;
  }

  private static com.google.protobuf.Any pack(com.google.protobuf.Message message) {
    return com.google.protobuf.Any.pack(message);
  }

  @Test
  void errorsInResultsAreFoundByNameOrText() throws InvalidProtocolBufferException {
    byte[] missing = ErrorInResult.write(Stock.TAKE, ErrorReply.of(Stock.MISSING, missing()), 5);
    byte[] closed =
        ErrorInResult.write(
            Stock.TAKE, ErrorReply.of(Stock.CLOSED, new Stock.ClosedException()), 0);

    assertThat(ErrorInResult.read(Stock.TAKE, missing, 5, missing.length - 5, "missing-article"))
        .isInstanceOf(Stock.MissingException.class)
        .hasMessage(missing().getMessage());
    assertThat(ErrorInResult.read(Stock.TAKE, missing, 5, missing.length - 5, null))
        .isInstanceOf(CallException.class)
        .hasMessage(missing().getMessage());
    assertThat(ErrorInResult.read(Stock.TAKE, closed, 0, closed.length, null))
        .isInstanceOf(Stock.ClosedException.class);
    byte[] result = com.google.protobuf.Int64Value.of(3).toByteArray();
    assertThat(ErrorInResult.read(Stock.TAKE, result, 0, result.length, null)).isNull();
  }
}
