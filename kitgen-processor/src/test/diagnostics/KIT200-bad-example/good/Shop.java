package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.doc.Example;
import java.time.LocalDate;
import java.util.List;

@KitService
public interface Shop {
  record Order(@Example("2") int count) {}

  enum Color {
    RED
  }

  @Get("/orders/{id}")
  @Example("{\"count\": 2}")
  Order order(@Example("7") String id);

  @Get("/colors")
  @Example("[\"RED\"]")
  List<Color> colors(@Example("RED") Color like);

  @Get("/days")
  @Example("[\"2026-11-20\", \"2026-11-30\"]")
  List<LocalDate> days();
}
