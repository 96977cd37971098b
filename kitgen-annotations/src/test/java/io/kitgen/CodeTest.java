package io.kitgen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

  @ParameterizedTest
  @CsvSource({
    "OK, 0, 200",
    "CANCELLED, 1, 499",
    "UNKNOWN, 2, 500",
    "INVALID_ARGUMENT, 3, 400",
    "DEADLINE_EXCEEDED, 4, 504",
    "NOT_FOUND, 5, 404",
    "ALREADY_EXISTS, 6, 409",
    "PERMISSION_DENIED, 7, 403",
    "RESOURCE_EXHAUSTED, 8, 429",
    "FAILED_PRECONDITION, 9, 400",
    "ABORTED, 10, 409",
    "OUT_OF_RANGE, 11, 400",
    "UNIMPLEMENTED, 12, 501",
    "INTERNAL, 13, 500",
    "UNAVAILABLE, 14, 503",
    "DATA_LOSS, 15, 500",
    "UNAUTHENTICATED, 16, 401"
  })
  void numbersAndStatusesAreThoseOfGrpc(Code code, int number, int httpStatus) {
    assertThat(code.number()).isEqualTo(number);
    assertThat(code.httpStatus()).isEqualTo(httpStatus);
  }

  @Test
  void thereAreSeventeen() {
    assertThat(Code.values()).hasSize(17);
  }

  @ParameterizedTest
  @EnumSource
  void aNumberLeadsBackToItsCode(Code code) {
    assertThat(Code.ofNumber(code.number())).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 17, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void aForeignNumberIsUnknown(int number) {
    assertThat(Code.ofNumber(number)).isEqualTo(Code.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "200, OK",
    "204, OK",
    "400, INVALID_ARGUMENT",
    "401, UNAUTHENTICATED",
    "403, PERMISSION_DENIED",
    "404, NOT_FOUND",
    "405, UNIMPLEMENTED",
    "408, DEADLINE_EXCEEDED",
    "409, ABORTED",
    "412, FAILED_PRECONDITION",
    "413, RESOURCE_EXHAUSTED",
    "418, INVALID_ARGUMENT",
    "429, RESOURCE_EXHAUSTED",
    "499, CANCELLED",
    "500, UNKNOWN",
    "501, UNIMPLEMENTED",
    "502, UNAVAILABLE",
    "503, UNAVAILABLE",
    "504, DEADLINE_EXCEEDED",
    "100, UNKNOWN",
    "302, UNKNOWN",
    "599, UNKNOWN",
    "0, UNKNOWN",
    "-1, UNKNOWN"
  })
  void aForeignStatusHasTheNearestCode(int status, Code code) {
    assertThat(Code.ofHttpStatus(status)).isEqualTo(code);
  }
}
