package demo;

import feign.RequestLine;
import io.kitgen.KitService;
import java.util.List;

@KitService
public interface Shop {
  @RequestLine("GET /orders?color=red") // KIT245
  List<String> redOrders();

  @RequestLine("/items") // KIT245
  List<String> items();
}
