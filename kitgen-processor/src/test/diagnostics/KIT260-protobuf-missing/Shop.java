package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi // KIT260
public interface Shop {
  long count(String name);
}
