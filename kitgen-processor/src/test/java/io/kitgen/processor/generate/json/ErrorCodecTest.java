package io.kitgen.processor.generate.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.Code;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Declared errors as generated code writes them and builds them again. */
class ErrorCodecTest {

  private static CompiledCorpus corpus;

  @BeforeAll
  static void compile() {
    corpus = CompiledCorpus.of("Nulls");
  }

  @Test
  void theConstantSaysHowItTravels() {
    DeclaredError<Exception> closed = error("CLOSED");
    assertThat(closed.name()).isEqualTo("closed");
    assertThat(closed.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(closed.httpStatus()).isEqualTo(400);
    assertThat(closed.title()).isEqualTo("Closed");
  }

  @Test
  void anErrorWithoutMembersIsBuiltOfNothing() {
    DeclaredError<Exception> closed = error("CLOSED");
    Exception built = read(closed, "any", "{\"later\":1}");
    assertThat(built).isInstanceOf(closed.type());
    assertThat(write(closed, built)).isEqualTo("{}");
  }

  @Test
  void membersTravelUnderTheirNamesInJson() {
    DeclaredError<Exception> outOfRange = error("OUT_OF_RANGE");
    String json = "{\"most\":5,\"name\":\"n\",\"near\":false}";
    Exception built = read(outOfRange, "too much", json);
    assertThat(built).hasMessage("too much").hasNoCause();
    assertThat(write(outOfRange, built)).isEqualTo(json);
  }

  @SuppressWarnings("unchecked")
  private static DeclaredError<Exception> error(String constant) {
    return (DeclaredError<Exception>) corpus.constant(constant);
  }

  private static Exception read(DeclaredError<Exception> error, String message, String json) {
    return codec(error, message).read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String write(DeclaredError<Exception> error, Exception value) {
    return new String(codec(error, "").write(value), StandardCharsets.UTF_8);
  }

  private static JsonCodec<Exception> codec(DeclaredError<Exception> error, String message) {
    return JsonCodec.of(
        in -> error.codec().read(message, in),
        (value, out) -> {
          out.beginObject();
          error.codec().writeMembers(value, out);
          out.endObject();
        });
  }
}
