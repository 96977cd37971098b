package demo;

import io.kitgen.KitService;
import java.util.List;
import org.springframework.web.service.annotation.GetExchange;

@KitService
public interface Shop {
  @GetExchange("/orders")
  List<String> orders(String color); // KIT246
}
