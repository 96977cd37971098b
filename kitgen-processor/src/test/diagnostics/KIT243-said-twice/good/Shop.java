package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Timeout;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

@KitService
public interface Shop {
  @GetMapping("/orders")
  @Timeout("2s")
  String orders();

  @GetMapping("/items")
  String items(@RequestHeader("X-Tenant") String tenant);

  @GetMapping("/prices")
  String prices();
}
