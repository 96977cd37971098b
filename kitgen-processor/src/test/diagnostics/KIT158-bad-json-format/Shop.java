package demo;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kitgen.KitService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

@KitService
public interface Shop {
  void place(Order order);

  record Order(
      @JsonFormat(pattern = "dd.MM.yyyy b") // KIT158
      LocalDate day,
      @JsonFormat(pattern = "dd.MM.yyyy HH:mm") // KIT158
      OffsetDateTime at,
      @JsonFormat(pattern = "dd.MM.yyyy HH:mm XXX") // KIT158
      Instant instant,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) // KIT158
      Duration delay,
      @JsonFormat(shape = JsonFormat.Shape.STRING) // KIT158
      List<Long> ids,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) // KIT158
      List<String> tags,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) // KIT158
      Color color) {}

  enum Color {
    RED
  }
}
