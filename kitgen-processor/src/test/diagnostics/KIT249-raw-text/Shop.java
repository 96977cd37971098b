package demo;

import io.kitgen.KitService;
import org.springframework.web.service.annotation.GetExchange;

@KitService
public interface Shop {
  @GetExchange(url = "/motto", accept = "application/json") // KIT249
  String motto();
}
