package io.kitgen.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.kitgen.processor.random.run.Batch;
import io.kitgen.processor.random.source.ServiceDice;
import io.kitgen.processor.random.source.ServiceSource;
import io.kitgen.processor.random.source.WildDice;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The random services are Java without a warning, before any processor sees them. */
class RandomSourcesTest {

  @Test
  void everyServiceIsCleanJava() {
    List<ServiceSource> services = LongStream.range(0, 60).mapToObj(ServiceDice::make).toList();
    Compilation compilation = Batch.of(services).compile(List.of());
    assertThat(Batch.complaints(compilation)).isEmpty();
  }

  @Test
  void everyWildServiceIsJava() {
    List<ServiceSource> services = LongStream.range(0, 60).mapToObj(WildDice::make).toList();
    Compilation compilation = Batch.of(services).compileOn(List.of(), List.of());
    assertThat(Batch.complaints(compilation))
        .filteredOn(text -> text.contains("error: "))
        .isEmpty();
  }

  @Test
  void aSeedAlwaysMakesTheSameService() {
    assertThat(ServiceDice.make(7)).isEqualTo(ServiceDice.make(7));
  }
}
