package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.doc.Example;
import java.time.LocalDate;
import java.util.List;

@KitService
public interface Shop {
  record Order(@Example("two") int count) {} // KIT200

  enum Color {
    RED
  }

  @Get("/orders/{id}")
  @Example("{\"amount\": 2}") // KIT200
  Order order(@Example("7") String id);

  @Get("/colors")
  @Example("RED") // KIT200
  List<Color> colors(@Example("BLUE") Color like); // KIT200

  @Get("/days")
  @Example("[\"2026-11-20\", \"2026-11-31\"]") // KIT200
  List<LocalDate> days();
}
