package io.kitgen.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.random.run.WildTrial;
import io.kitgen.processor.random.source.ServiceSource;
import io.kitgen.processor.random.source.SourceText;
import io.kitgen.processor.random.source.WildDice;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever legal Java stands in a service interface: either it compiles, or each error has a code
 * of ours. That generated types are missing, or do not compile, is never what a user reads.
 *
 * <p>{@code -Dkitgen.random.wild=3000 -Dkitgen.random.seed=300} tries more, and others.
 */
class WildServicesTest {
  private static final int BATCH = 15;

  private static final long SEED = Long.getLong("kitgen.random.seed", 0);
  private static final int COUNT = Integer.getInteger("kitgen.random.wild", 90);

  @Test
  void everyErrorIsExplained() {
    for (long from = SEED; from < SEED + COUNT; from += BATCH) {
      List<ServiceSource> batch =
          LongStream.range(from, Math.min(from + BATCH, SEED + COUNT))
              .mapToObj(WildDice::make)
              .toList();
      if (!WildTrial.run(batch).isEmpty()) {
        batch.forEach(WildServicesTest::check);
      }
    }
  }

  private static void check(ServiceSource service) {
    List<String> complaints = WildTrial.run(List.of(service));
    if (!complaints.isEmpty()) {
      ServiceSource smallest = WildTrial.shrink(service);
      assertThat(WildTrial.run(List.of(smallest)))
          .as("seed %s%n%s", service.seed(), String.join("", SourceText.of(smallest).values()))
          .isEmpty();
    }
  }
}
