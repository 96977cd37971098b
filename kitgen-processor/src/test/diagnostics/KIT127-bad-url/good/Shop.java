package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Side;
import io.kitgen.Url;
import java.net.URI;

@KitService(generate = Side.CLIENT)
public interface Shop {
  @Get
  String items(@Url URI page);
}
