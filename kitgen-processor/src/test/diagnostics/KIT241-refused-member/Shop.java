package demo;

import io.kitgen.KitService;
import org.springframework.web.bind.annotation.GetMapping;

@KitService
public interface Shop {
  @GetMapping(path = "/orders", params = "color=red") // KIT241
  String redOrders();

  @GetMapping(path = "/report", produces = "text/csv") // KIT241
  String report();
}
