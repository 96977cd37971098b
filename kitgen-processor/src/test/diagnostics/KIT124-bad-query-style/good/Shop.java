package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Query;
import io.kitgen.QueryStyle;
import java.util.List;
import java.util.Map;

@KitService
public interface Shop {
  @Get("/items")
  String items(@Query(style = QueryStyle.COMMA) List<String> tags);

  @Get("/counts")
  String counts(@Query(style = QueryStyle.DEEP) Map<String, String> counts);
}
