package demo;

import io.kitgen.KitService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@KitService
public interface Shop {
  @GetMapping("/orders")
  String orders(@RequestParam(defaultValue = "red") String color);

  @GetMapping(path = "/report", produces = "application/json")
  String report();
}
