package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.http.Content;
import io.kitgen.http.Part;
import java.util.List;

@KitService
public interface Shop {
  record Photo(String title, byte[] thumbnail) {}

  @Post("/photos")
  void add(@Part Photo photo, @Part Content picture);

  @Get("/photos")
  List<Photo> all();

  @Post("/many")
  void addAll(@Part List<Content> pictures);

  @Get("/first")
  Content first();
}
