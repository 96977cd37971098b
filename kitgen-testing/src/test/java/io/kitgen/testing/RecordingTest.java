package io.kitgen.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kitgen.Code;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.testing.conformance.ConformanceServiceEndpoints;
import io.kitgen.testing.conformance.ConformanceServiceMessages.NumberRequest;
import io.kitgen.testing.conformance.ConformanceServiceMessages.NumberResponse;
import org.junit.jupiter.api.Test;

class RecordingTest {

  private final Recording recording = Recording.create();
  private final ConformanceServiceEndpoints service = Answers.endpoints().with(recording);

  @Test
  void remembersCallsInOrder() {
    service.number(7);
    service.text("x");
    assertThat(recording.names()).containsExactly("number", "text");
    RecordedCall<NumberRequest, NumberResponse> call =
        recording.only(ConformanceServiceEndpoints.NUMBER);
    assertThat(call.request()).isEqualTo(new NumberRequest(7));
    assertThat(call.response()).isEqualTo(new NumberResponse(7));
    assertThat(call.answered()).isTrue();
  }

  @Test
  void remembersFailures() {
    assertThatExceptionOfType(ServiceException.class).isThrownBy(service::calls);
    RecordedCall<?, ?> call = recording.only(ConformanceServiceEndpoints.CALLS);
    assertThat(call.response()).isNull();
    assertThat(call.answered()).isFalse();
    assertThat(call.error())
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).isEqualTo(Code.UNIMPLEMENTED));
  }

  @Test
  void listsWhatWasCalledWhenItWasNotOnce() {
    service.number(7);
    service.number(8);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> recording.only(ConformanceServiceEndpoints.NUMBER))
        .withMessageContaining("expected one call of conformance/number, there were 2")
        .withMessageContaining("conformance/number NumberRequest[value=8] ->");
    recording.clear();
    assertThat(recording.calls()).isEmpty();
  }
}
