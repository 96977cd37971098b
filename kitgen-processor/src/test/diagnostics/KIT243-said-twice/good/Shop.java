package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Timeout;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

@KitService
public interface Shop {
  @GetMapping("/orders")
  @Timeout("2s")
  List<String> orders();

  @GetMapping("/items")
  List<String> items(@RequestHeader("X-Tenant") String tenant);

  @GetMapping("/prices")
  List<String> prices();
}
