package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Query;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

@KitService
public interface Shop {
  @Get("/orders")
  @GetMapping("/orders") // KIT243
  List<String> orders();

  @GetMapping("/items")
  List<String> items(@Query @RequestHeader("X-Tenant") String tenant); // KIT243

  @GetMapping(value = "/prices", path = "/costs") // KIT243
  List<String> prices();
}
