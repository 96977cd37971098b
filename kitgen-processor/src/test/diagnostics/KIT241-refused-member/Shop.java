package demo;

import io.kitgen.KitService;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

@KitService
public interface Shop {
  @GetMapping(path = "/orders", params = "color=red") // KIT241
  List<String> redOrders();

  @GetMapping(path = "/report", headers = "X-Version=2") // KIT241
  List<String> report();
}
