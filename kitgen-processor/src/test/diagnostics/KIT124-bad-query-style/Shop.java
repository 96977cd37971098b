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
  String items(@Query(style = QueryStyle.COMMA) String tag); // KIT124

  @Get("/lines")
  String lines(@Query(style = QueryStyle.DEEP) List<String> tags); // KIT124

  @Get("/counts")
  String counts(@Query(style = QueryStyle.PIPE) Map<String, String> counts); // KIT124
}
