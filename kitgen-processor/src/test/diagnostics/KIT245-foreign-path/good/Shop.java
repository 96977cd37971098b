package demo;

import feign.Param;
import feign.RequestLine;
import io.kitgen.KitService;

@KitService
public interface Shop {
  @RequestLine("GET /orders?color={color}")
  String orders(@Param("color") String color);

  @RequestLine("GET /items")
  String items();
}
