package demo;

import io.kitgen.BeanParam;
import io.kitgen.Body;
import io.kitgen.Get;
import io.kitgen.KitService;

@KitService
public interface Shop {

  record Inner(String a) {}

  record Where(@BeanParam Inner inner, @Body String text) {} // KIT123 KIT123

  @Get("/items")
  String items(@BeanParam String where); // KIT123

  @Get("/lines")
  String lines(@BeanParam Where where);
}
