package demo;

import feign.Param;
import feign.RequestLine;
import io.kitgen.KitService;
import java.util.List;

@KitService
public interface Shop {
  @RequestLine("GET /orders?color={color}")
  List<String> orders(@Param("color") String color);

  @RequestLine("GET /items")
  List<String> items();
}
