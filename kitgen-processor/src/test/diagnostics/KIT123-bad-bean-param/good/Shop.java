package demo;

import io.kitgen.BeanParam;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;

@KitService
public interface Shop {

  record Where(String a, @Header("X-Tenant") String tenant) {}

  @Get("/items")
  String items(@BeanParam Where where);
}
