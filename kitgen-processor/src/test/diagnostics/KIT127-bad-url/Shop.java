package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Url;
import java.net.URI;

@KitService
public interface Shop {
  @Get("/items")
  String items(@Url String page); // KIT127 KIT127

  @Get
  String lines(@Url URI page); // KIT127
}
