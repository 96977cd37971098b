package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Route;

@KitService
public interface Shop {
  @Route(methods = "PURGE", path = "/cache") // KIT205
  void purge();

  @Get("/files/{id}")
  String file(String id);

  @Get("/files/{path...}") // KIT205
  String below(String path);
}
