package io.kitgen.runtime.http.h1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HttpDateTest {

  @Test
  void everyDayOfManyYearsIsAsTheJdkFormatsIt() {
    DateTimeFormatter jdk =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    for (long second = 0; second < 4_000_000_000L; second += 86_400 - 977) {
      assertEquals(jdk.format(Instant.ofEpochSecond(second)), HttpDate.of(second));
    }
  }
}
