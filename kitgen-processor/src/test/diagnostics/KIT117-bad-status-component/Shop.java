package demo;

import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.StatusCode;

@KitService
public interface Shop {

  record Saved(@StatusCode String status) {} // KIT117

  record Sold(@StatusCode(201) int status) {} // KIT117

  record Moved(@StatusCode int status, @StatusCode int other) {} // KIT117

  record Gone(@StatusCode int status) {} // KIT117

  @Post("/save")
  Saved save(String item);

  @Post("/sell")
  Sold sell(String item);

  @Post("/move")
  Moved move(String item);

  @Post("/go")
  @StatusCode(201)
  Gone go(String item);
}
