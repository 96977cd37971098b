package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {
  @Get(value = "/report", produces = "text/csv; header=present")
  String report();

  @Post(value = "/import", consumes = {"text/csv", "text/plain"})
  void read(String text);
}
