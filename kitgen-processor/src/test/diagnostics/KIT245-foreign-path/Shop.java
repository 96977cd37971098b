package demo;

import feign.RequestLine;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @RequestLine("GET /orders?color=red") // KIT245
  String redOrders();

  @RequestLine("/items") // KIT245
  String items();
}
