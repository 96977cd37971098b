package demo;

import io.kitgen.KitService;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@KitService
public interface Shop {
  @GetMapping("/orders")
  List<String> orders(@RequestParam(defaultValue = "red") String color);

  @GetMapping(path = "/report", produces = "application/json")
  List<String> report();
}
