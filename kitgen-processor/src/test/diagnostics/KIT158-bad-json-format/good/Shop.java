package demo;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kitgen.JsonPolicy;
import io.kitgen.KitService;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

@KitService
@JsonPolicy(longs = JsonPolicy.Longs.STRING)
public interface Shop {
  void place(Order order);

  record Order(
      @JsonFormat(pattern = "dd.MM.yyyy") LocalDate day,
      @JsonFormat(pattern = "dd.MM.yyyy HH:mm", timezone = "Europe/Paris") OffsetDateTime at,
      @JsonFormat(shape = JsonFormat.Shape.STRING) int number,
      List<Long> ids) {}
}
