package demo;

import io.kitgen.KitService;
import org.springframework.web.service.annotation.GetExchange;

@KitService
public interface Shop {
  @GetExchange("/orders")
  String orders(String color); // KIT246
}
