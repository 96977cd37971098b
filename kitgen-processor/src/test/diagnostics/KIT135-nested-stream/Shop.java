package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.ResultName;
import io.kitgen.http.Content;
import java.util.List;
import java.util.Map;

@KitService
public interface Shop {
  record Photo(String title, Content picture) {} // KIT135

  @Post("/photos")
  void add(Photo photo);

  @Get("/photos")
  Map<String, Content> all(); // KIT135

  @Post("/many")
  void addAll(List<Content> pictures); // KIT135

  @Get("/first")
  @ResultName("picture")
  Content first(); // KIT135
}
