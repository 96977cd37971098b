package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Route;
import io.kitgen.doc.Hidden;

@KitService
public interface Shop {
  @Hidden
  @Route(methods = "PURGE", path = "/cache")
  void purge();

  @Get("/files/{id}")
  String file(String id);

  @Get("/folders/{path...}")
  String below(String path);
}
