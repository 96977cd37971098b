package demo;

import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.StatusCode;

@KitService
public interface Shop {

  record Saved(@StatusCode int status) {}

  @Post("/save")
  Saved save(String item);
}
