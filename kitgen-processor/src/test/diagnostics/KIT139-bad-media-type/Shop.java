package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {
  @Get(value = "/report", produces = "csv") // KIT139
  String report();

  @Post(value = "/import", consumes = {"text/csv", "text plain"}) // KIT139
  void read(String text);
}
